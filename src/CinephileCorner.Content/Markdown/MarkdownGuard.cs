using System.Text;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Looks at a text before it is parsed, in one pass. The parser and what follows it have inputs whose time or output grows with
/// the square of the text; nothing a critic writes comes near these limits.
/// </summary>
public static class MarkdownGuard
{
    public const int MostBytes = 512 * 1024;
    public const int MostLines = 20_000;
    public const int LongestLine = 64 * 1024;
    public const int MostColumns = 64;
    public const int MostCells = 10_000;
    public const int MostDefinitions = 2_000;
    public const int MostMarks = 20_000;
    public const int MostMarksInParagraph = 2_000;
    public const int DeepestNesting = 30;

    /// <summary>What speaks against rendering the text; empty when nothing does.</summary>
    public static IReadOnlyList<MarkdownFinding> Check(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        // Nothing else is looked at in a text that is too long, so that even a huge one is answered at once.
        if (markdown.Length > MostBytes || Encoding.UTF8.GetByteCount(markdown) > MostBytes)
            return [new("the text is longer than 512 KiB", 0, "divide it into several articles")];

        var tally = new MarkdownTally();
        var line = 0;
        foreach (var text in new LineReader(markdown))
        {
            if (text.Length > LongestLine)
                return [new("the line is longer than 64 KiB", line, "break it into paragraphs")];
            if (line >= MostLines)
                return [new("the text has more than 20,000 lines", line, "divide it into several articles")];
            tally.Add(text, line++);
        }
        return tally.Finish();
    }

    /// <summary>Lines as Markdig sees them, without copying: ended by <c>\n</c>, <c>\r</c> or both.</summary>
    private ref struct LineReader(string text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _ended;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly LineReader GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_ended)
                return false;
            var end = _rest.IndexOfAny('\n', '\r');
            _ended = end < 0;
            Current = _ended ? _rest : _rest[..end];
            if (!_ended)
                _rest = _rest[(end + (_rest[end..].StartsWith("\r\n") ? 2 : 1))..];
            return true;
        }
    }
}
