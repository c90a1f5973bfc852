using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Linting;

/// <summary>An article as the linter's rules see it: its facts, its text, and its prose with a place for every word.</summary>
internal sealed class LintedArticle
{
    private readonly List<int> _lineStarts = [0];

    private LintedArticle(ArticleFile file, string text, LintContext context)
    {
        File = file;
        Text = text;
        Context = context;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
                _lineStarts.Add(at + 1);
        }
    }

    public ArticleFile File { get; }

    /// <summary>The whole file, front matter included, with <c>\n</c> line ends.</summary>
    public string Text { get; }

    public LintContext Context { get; }

    public LintedProse Prose { get; private init; } = LintedProse.None;

    public IReadOnlyList<LintedParagraph> Paragraphs => Prose.Paragraphs;

    public IReadOnlyList<LintedLink> Links => Prose.Links;

    /// <summary>Where the facts stand, or the text ends without them.</summary>
    public int FactsAt { get; private init; }

    public IReadOnlyList<string> Lines { get; private init; } = [];

    /// <summary>Index of the line behind the front matter; 0 without one.</summary>
    public int FrontMatterEnd { get; private init; }

    public static LintedArticle Of(ArticleFile file, string text, LintContext context)
    {
        var lines = text.Split('\n');
        var end = FrontMatterEndOf(lines);
        var body = BodyLines(file, lines, end, out var factsLine, out var isPasted);
        var masked = string.Create(text.Length, (lines, body), static (span, state) =>
        {
            var at = 0;
            for (var index = 0; index < state.lines.Length; index++)
            {
                if (index > 0)
                    span[at++] = '\n';
                if (state.body[index])
                    state.lines[index].CopyTo(span[at..]);
                else
                    span.Slice(at, state.lines[index].Length).Fill(' ');
                at += state.lines[index].Length;
            }
        });
        var starts = lines.Take(factsLine).Sum(line => line.Length + 1);
        return new LintedArticle(file, text, context) { Lines = lines, FrontMatterEnd = end, Prose = ProseReader.Read(masked, isPasted), FactsAt = Math.Min(starts, text.Length) };
    }

    public (int Line, int Column) PlaceOf(int offset)
    {
        var line = _lineStarts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    public int OffsetOf(int line, int column) => Math.Min(_lineStarts[Math.Clamp(line, 1, _lineStarts.Count) - 1] + column - 1, Text.Length);

    /// <summary>Whether a backslash says that the sign there is meant as it is.</summary>
    public bool IsEscaped(int offset) => offset > 0 && Text[offset - 1] == '\\';

    /// <summary>Where the value of a key of the front matter begins, and its length on that line; the start of the text when there is no such key.</summary>
    public (int Start, int Length) ValueOf(string key)
    {
        for (var index = 0; index < FrontMatterEnd; index++)
        {
            var line = Lines[index];
            if (!line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
                continue;
            var start = key.Length + 1;
            while (start < line.Length && line[start] == ' ')
                start++;
            return (_lineStarts[index] + start, line.TrimEnd().Length - Math.Min(start, line.TrimEnd().Length));
        }
        return (0, 0);
    }

    /// <summary>Where a fact names something: in the front matter behind one of the keys, else among the facts; null where it stands in other words there.</summary>
    public int? FactPlaceOf(string words, params string[] keys)
    {
        foreach (var key in keys)
        {
            if (ValueOf(key) is (> 0 and var start, _) && Find(words, start, OffsetOf(FrontMatterEnd, 1)) is { } place)
                return place;
        }
        return Find(words, FactsAt, Text.Length);
    }

    // The whole name, not the beginning of a longer one.
    private int? Find(string words, int start, int end)
    {
        for (var at = Text.IndexOf(words, start, StringComparison.Ordinal); at >= 0 && at < end; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var behind = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(Text[at - 1])) && (behind == Text.Length || !char.IsLetterOrDigit(Text[behind])))
                return at;
        }
        return null;
    }

    private static int FrontMatterEndOf(string[] lines)
    {
        var start = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (start < 0 || lines[start].TrimEnd() != "---")
            return 0;
        var end = Array.FindIndex(lines, start + 1, line => line.TrimEnd() is "---" or "...");
        return end + 1;
    }

    private static bool[] BodyLines(ArticleFile file, string[] lines, int end, out int factsLine, out bool isPasted)
    {
        var isBody = new bool[lines.Length];
        var all = Enumerable.Range(end, lines.Length - end).Select(index => new SourceLine(lines[index], index + 1)).ToList();
        var (start, stop) = file.Kind == Domain.Articles.ArticleKind.Ranking ? (all.Count, all.Count) : new FactBlockFinder(all).Find();
        factsLine = start < all.Count ? end + start : lines.Length - 1;
        var unsaid = new ProblemList("");
        var kept = all.Take(start).Concat(PageFurniture.Removed(all[stop..], unsaid)).ToList();
        foreach (var line in kept)
            isBody[line.Number - 1] = true;
        isPasted = end == 0 && !kept.Exists(line => Headings.Level(line.Text) > 0) && PastedText.Unfold(kept, unsaid) is not null;
        return isBody;
    }
}
