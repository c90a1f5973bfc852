using System.Buffers;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Counts, line by line, what costs the parser time. A paragraph is taken as all lines up to an empty one, which is never less
/// than what the parser takes for one.
/// </summary>
internal sealed class MarkdownTally
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]()*_~`<:w");

    private readonly List<MarkdownFinding> _findings = [];

    private int _marks;
    private int _definitions;
    private int _cells;
    private int _openSpoilers;

    private int _paragraphStart;
    private int _paragraphLines;
    private int _paragraphMarks;
    private int _openBrackets;
    private int _openAddresses;
    private int _columns;
    private bool _hasDelimiterRow;

    public void Add(ReadOnlySpan<char> text, int line)
    {
        var content = WithoutContainers(text, line);
        if (content.IsEmpty)
        {
            EndParagraph(line);
            return;
        }
        _paragraphLines++;
        CountSpoilers(content, line);
        CountMarks(content, line);
        CountColumns(content);
        if (content[0] == '[' && content.Contains("]:", StringComparison.Ordinal) && ++_definitions == MarkdownGuard.MostDefinitions + 1)
            Find("there are more than 2,000 link definitions", line, "write the addresses at their links");
    }

    public IReadOnlyList<MarkdownFinding> Finish()
    {
        EndParagraph(0);
        return _findings;
    }

    private ReadOnlySpan<char> WithoutContainers(ReadOnlySpan<char> text, int line)
    {
        var depth = 0;
        var rest = text.TrimStart(" \t");
        while (!rest.IsEmpty && MarkerLength(rest) is var marker and > 0)
        {
            if (++depth == MarkdownGuard.DeepestNesting + 1)
                Find("quotes or lists are nested more than 30 deep", line, "nest less");
            rest = rest[marker..].TrimStart(" \t");
        }
        return rest;
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (text[0] is '-' or '*' or '+')
            digits = 0;
        else if (digits is <= 0 or > 9 || text[digits] is not ('.' or ')'))
            return 0;
        return digits + 1 == text.Length || text[digits + 1] is ' ' or '\t' ? digits + 1 : 0;
    }

    private void CountSpoilers(ReadOnlySpan<char> content, int line)
    {
        if (!content.StartsWith(":::"))
            return;
        if (content.IndexOfAnyExcept(':', ' ') < 0)
            _openSpoilers = Math.Max(0, _openSpoilers - 1);
        else if (++_openSpoilers == MarkdownGuard.DeepestNesting + 1)
            Find("spoilers are nested more than 30 deep", line, "close each with a line of its own, :::");
    }

    private void CountMarks(ReadOnlySpan<char> content, int line)
    {
        for (var i = 0; i < content.Length; i++)
        {
            var next = content[i..].IndexOfAny(Marks);
            if (next < 0)
                return;
            i += next;
            var c = content[i];
            if (IsMark(content, i))
                CountMark(line);
            switch (c)
            {
                case '[' when ++_openBrackets == MarkdownGuard.DeepestNesting + 1:
                    Find("there are more than 30 opening brackets without closing ones", line, "close them, or write \\[");
                    break;
                case ']':
                    _openBrackets = Math.Max(0, _openBrackets - 1);
                    if (i + 1 < content.Length && content[i + 1] == '(' && ++_openAddresses == MarkdownGuard.DeepestNesting + 1)
                        Find("there are more than 30 links whose address has no closing bracket", line, "close each with )");
                    break;
                case ')':
                    _openAddresses = Math.Max(0, _openAddresses - 1);
                    break;
            }
        }
    }

    // A run of one character is one mark, brackets are one each; a colon or www. may begin an address that becomes a link by itself.
    private static bool IsMark(ReadOnlySpan<char> content, int at) => content[at] switch
    {
        '[' or ':' => true,
        ']' or '(' or ')' => false,
        'w' => content[at..].StartsWith("www."),
        var c => at == 0 || content[at - 1] != c,
    };

    private void CountMark(int line)
    {
        if (++_marks == MarkdownGuard.MostMarks + 1)
            Find("there are more than 20,000 marks such as * [ and `", line, "divide the text into several articles");
        if (++_paragraphMarks == MarkdownGuard.MostMarksInParagraph + 1)
            Find("one paragraph has more than 2,000 marks such as * [ and `", line, "divide it by empty lines");
    }

    private void CountColumns(ReadOnlySpan<char> content)
    {
        _hasDelimiterRow |= content.IndexOfAnyExcept("|:- \t") < 0 && content.Contains('-');
        var row = content.TrimEnd(" \t");
        row = row.StartsWith('|') ? row[1..] : row;
        row = row.EndsWith('|') ? row[..^1] : row;
        if (content.Contains('|'))
            _columns = Math.Max(_columns, row.Count('|') + 1);
    }

    private void EndParagraph(int nextLine)
    {
        if (_hasDelimiterRow && _columns > 0)
        {
            if (_columns > MarkdownGuard.MostColumns)
                Find("a table has more than 64 columns", _paragraphStart, "divide it into several tables");
            // Short rows are filled up, so a table is always columns times rows.
            var before = _cells;
            _cells = (int)Math.Min(int.MaxValue, _cells + ((long)_columns * _paragraphLines));
            if (before <= MarkdownGuard.MostCells && _cells > MarkdownGuard.MostCells)
                Find("the tables have more than 10,000 cells", _paragraphStart, "divide the text into several articles");
        }
        _paragraphStart = nextLine + 1;
        (_paragraphLines, _paragraphMarks, _openBrackets, _openAddresses, _columns, _hasDelimiterRow) = (0, 0, 0, 0, 0, false);
    }

    private void Find(string what, int line, string remedy) => _findings.Add(new MarkdownFinding(what, line, remedy));
}
