namespace CinephileCorner.Content.Linting;

/// <summary>The words of a paragraph, a heading or a cell, each character with its place in the source.</summary>
/// <param name="Words">Without marks; code is U+FFFC, a line break is <c>\n</c>.</param>
/// <param name="Offsets">For every character of the words, where it stands in the text.</param>
internal sealed record LintedParagraph(string Words, IReadOnlyList<int> Offsets, int HeadingLevel, bool IsSpoiler, bool IsQuoted)
{
    /// <summary>Titles that are set apart in it, by emphasis or as a mention: start and end in the words.</summary>
    public IReadOnlyList<(int Start, int End)> Titles { get; init; } = [];

    public bool IsHeading => HeadingLevel > 0;

    /// <summary>Its lines, each as a paragraph.</summary>
    public IEnumerable<LintedParagraph> Lines()
    {
        for (var start = 0; start <= Words.Length;)
        {
            var end = Words.IndexOf('\n', start) is >= 0 and var found ? found : Words.Length;
            var (from, to) = (start, end);
            if (to > from)
            {
                yield return this with
                {
                    Words = Words[from..to],
                    Offsets = [.. Offsets.Skip(from).Take(to - from)],
                    Titles = [.. Titles.Where(title => title.Start < to && title.End > from).Select(title => (Math.Max(title.Start, from) - from, Math.Min(title.End, to) - from))],
                };
            }
            start = end + 1;
        }
    }

    /// <summary>The source's characters from one place of the words to another.</summary>
    public int SourceLength(int start, int length) => length == 0 ? 0 : Offsets[start + length - 1] - Offsets[start] + 1;
}
