namespace CinephileCorner.Content.Searching;

/// <summary>A piece of text with what was looked for marked.</summary>
/// <param name="Parts">In order; joined they are the text.</param>
public sealed record Snippet(IReadOnlyList<(string Text, bool IsMarked)> Parts)
{
    private const int Before = 70;
    private const int Length = 220;

    /// <summary>The text itself with its words marked.</summary>
    /// <param name="isWanted">Whether a folded word was looked for.</param>
    public static Snippet Whole(string text, Func<string, bool> isWanted) => Whole(text, new TextMarks(isWanted, []));

    /// <summary>The text itself with its words marked.</summary>
    public static Snippet Whole(string text, TextMarks marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        return Of(text, 0, text.Length, marks.In(text));
    }

    /// <summary>
    /// The stretch of a long text in which most of what was looked for stands, or two of half the length where the second has words
    /// that the first has not; null when none of it does.
    /// </summary>
    public static Snippet? Best(string text, TextMarks marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var found = marks.In(text);
        if (found.Count == 0)
            return null;
        var kinds = found.Select(marks.Wanted).ToHashSet(StringComparer.Ordinal);
        var whole = StretchOfMost(text, found, marks, kinds, Length, Before);
        if (whole.Kinds.Count == kinds.Count)
            return Cut(text, found, [whole]);
        var one = StretchOfMost(text, found, marks, kinds, Length / 2, Before / 2);
        var other = StretchOfMost(text, found, marks, kinds.Except(one.Kinds, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal), Length / 2, Before / 2);
        Stretch[] two = one.Start <= other.Start ? [one, other] : [other, one];
        return Cut(text, found, one.Kinds.Union(other.Kinds, StringComparer.Ordinal).Count() <= whole.Kinds.Count || two[0].End >= two[1].Start ? [whole] : two);
    }

    // Of those with as many kinds of words the first. None runs into the next paragraph.
    private static Stretch StretchOfMost(string text, IReadOnlyList<FoldedWord> found, TextMarks marks, HashSet<string> kinds, int length, int before)
    {
        var best = new Stretch(0, 0, []);
        for (var (first, last, paragraph) = (0, 0, 0); first < found.Count; first++)
        {
            if (paragraph <= found[first].Start)
                paragraph = text.IndexOf("\n\n", found[first].Start, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
            last = Math.Max(last, first + 1);
            while (last < found.Count && found[last].End <= paragraph && found[last].End - found[first].Start <= length - before)
                last++;
            var those = Enumerable.Range(first, last - first).Select(at => marks.Wanted(found[at])).Where(kinds.Contains).ToHashSet(StringComparer.Ordinal);
            if (those.Count <= best.Kinds.Count)
                continue;
            var start = BeginningAt(text, found[first].Start, before);
            best = new Stretch(start, EndAt(text, Math.Min(text.Length, start + length), start, found[last - 1].End), those);
        }
        return best;
    }

    private static Snippet Cut(string text, IReadOnlyList<FoldedWord> found, Stretch[] stretches)
    {
        var parts = new List<(string, bool)>();
        var (start, end) = (stretches[0].Start, stretches[^1].End);
        if (start > 0 && !IsParagraph(text, start))
            parts.Add(("… ", false));
        foreach (var stretch in stretches)
        {
            if (stretch.Start > start)
                parts.Add((" … ", false));
            parts.AddRange(Of(text, stretch.Start, stretch.End, found).Parts);
        }
        if (end < text.Length && !IsParagraph(text, end))
            parts.Add((" …", false));
        return new Snippet(parts);
    }

    private static Snippet Of(string text, int start, int end, IReadOnlyList<FoldedWord> marked)
    {
        var parts = new List<(string, bool)>();
        var at = start;
        foreach (var word in marked.Where(word => word.Start >= start && word.Start < end))
        {
            if (word.Start > at)
                parts.Add((Flat(text[at..word.Start]), false));
            at = Math.Min(word.End, end);
            parts.Add((Flat(text[word.Start..at]), true));
        }
        if (end > at)
            parts.Add((Flat(text[at..end]), false));
        return new Snippet(parts);
    }

    // Not across paragraphs, and at the beginning of a word.
    private static int BeginningAt(string text, int wanted, int before)
    {
        var start = Math.Max(0, wanted - before);
        var paragraph = text.LastIndexOf("\n\n", wanted, wanted - start, StringComparison.Ordinal);
        if (paragraph >= 0)
            return paragraph + 2;
        while (start > 0 && start < wanted && !char.IsWhiteSpace(text[start - 1]))
            start++;
        return start;
    }

    // At the end of a word, unless what was found would be cut off with it: Japanese has no spaces.
    private static int EndAt(string text, int wanted, int start, int foundUpTo)
    {
        var paragraph = text.IndexOf("\n\n", start, wanted - start, StringComparison.Ordinal);
        if (paragraph >= 0)
            return paragraph;
        var end = wanted;
        while (end < text.Length && end > foundUpTo && !char.IsWhiteSpace(text[end]))
            end--;
        if (end > foundUpTo || end == text.Length || char.IsWhiteSpace(text[end]))
            return end;
        return wanted < text.Length && char.IsLowSurrogate(text[wanted]) ? wanted - 1 : wanted;
    }

    private static bool IsParagraph(string text, int at) => (at >= 2 && text[at - 1] == '\n' && text[at - 2] == '\n') || (at + 1 < text.Length && text[at] == '\n' && text[at + 1] == '\n');

    private static string Flat(string text) => text.ReplaceLineEndings(" ");

    private sealed record Stretch(int Start, int End, HashSet<string> Kinds);
}
