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

    /// <summary>The stretch of a long text in which most of what was looked for stands; null when none of it does.</summary>
    public static Snippet? Best(string text, TextMarks marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var found = marks.In(text);
        if (found.Count == 0)
            return null;
        var (best, most, upTo) = (0, 0, found[0].End);
        for (var (first, last) = (0, 0); first < found.Count; first++)
        {
            while (last < found.Count && found[last].End - found[first].Start <= Length - Before)
                last++;
            var kinds = found.Skip(first).Take(last - first).Select(word => word.Text).Distinct(StringComparer.Ordinal).Count();
            if (kinds > most)
                (best, most, upTo) = (first, kinds, found[Math.Max(first, last - 1)].End);
        }
        var start = BeginningAt(text, found[best].Start);
        var end = EndAt(text, Math.Min(text.Length, start + Length), start, upTo);
        var snippet = Of(text, start, end, found);
        return new Snippet([.. start > 0 && !IsParagraph(text, start) ? [("… ", false)] : Array.Empty<(string, bool)>(), .. snippet.Parts, .. end < text.Length && !IsParagraph(text, end) ? [(" …", false)] : Array.Empty<(string, bool)>()]);
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
    private static int BeginningAt(string text, int wanted)
    {
        var start = Math.Max(0, wanted - Before);
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
}
