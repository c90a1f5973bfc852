using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content;

/// <summary>A few lines of a source around the place a message is about.</summary>
/// <param name="FirstLine">Number of the first of them, from 1.</param>
/// <param name="Lines">At most three, each cut to what fits a page.</param>
/// <param name="Start">Where in its line, as cut, the place begins; from 0.</param>
public sealed record SourceExcerpt(int FirstLine, IReadOnlyList<string> Lines, int Start)
{
    private const int Longest = 160;

    /// <summary>The line a message names with the one before and the one after; null where the source has no such line.</summary>
    public static SourceExcerpt? Of(IReadOnlyList<string> lines, int line, int column)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (line < 1 || line > lines.Count)
            return null;
        var first = Math.Max(1, line - 1);
        var shown = lines.Skip(first - 1).Take(line - first + 2).ToArray();
        var at = Math.Clamp(column - 1, 0, lines[line - 1].Length);
        var from = Math.Max(0, at - (Longest / 2));
        for (var number = 0; number < shown.Length; number++)
            shown[number] = first + number == line ? Cut(shown[number], from) : Cut(shown[number], 0);
        return new SourceExcerpt(first, shown, from == 0 ? at : at - from + 1);
    }

    /// <summary>A source’s lines as the reader of files sees them, whatever their encoding.</summary>
    public static IReadOnlyList<string> LinesOf(ReadOnlySpan<byte> source) => SourceText.Lines(source, new ProblemList(""));

    // Half of a surrogate pair is no character.
    private static string Cut(string line, int from)
    {
        var end = Math.Min(line.Length, from + Longest);
        if (end < line.Length && char.IsLowSurrogate(line[end]))
            end--;
        var start = from < line.Length && from > 0 && char.IsLowSurrogate(line[from]) ? from + 1 : Math.Min(from, line.Length);
        var part = start < end ? line[start..end] : "";
        return (from > 0 ? "…" : "") + part.Replace('\0', '␀') + (end < line.Length ? "…" : "");
    }
}
