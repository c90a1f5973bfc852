using CinephileCorner.Content.Mentions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>Reads <c>[[Name]]</c>, where a name may end in a qualifier of its own: <c>[[Tom Holland [director]]]</c>.</summary>
internal sealed class MentionParser : InlineParser
{
    private const int LongestMention = 300;

    public MentionParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, LongestMention));
        var end = EndOf(text);
        // [[text]](address) and [[text]][label] are ordinary links with brackets in their text.
        if (end < 0 || (end + 2 < text.Length && text[end + 2] is '(' or '['))
            return false;

        var inside = text[2..end].Trim();
        var refused = inside.StartsWith('!');
        if (refused)
            inside = inside[1..].TrimStart();
        var bar = inside.IndexOf('|');
        // In a table the bar is written “\|”.
        var name = (bar < 0 ? inside : inside[..(bar > 0 && inside[bar - 1] == '\\' ? bar - 1 : bar)]).Trim();
        var words = bar < 0 ? "" : inside[(bar + 1)..].Trim();
        if (name.IsEmpty)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new MentionInline(name.ToString(), words.IsEmpty ? WrittenName.WithoutQualifier(name.ToString()) : words.ToString(), refused)
        {
            Span = new SourceSpan(start, start + end + 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + 2;
        return true;
    }

    private static int EndOf(ReadOnlySpan<char> text)
    {
        var inQualifier = false;
        for (var i = 2; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r':
                    return -1;
                case '[' when inQualifier:
                    return -1;
                case '[':
                    inQualifier = true;
                    break;
                case ']' when inQualifier:
                    inQualifier = false;
                    break;
                case ']':
                    return i + 1 < text.Length && text[i + 1] == ']' ? i : -1;
            }
        }
        return -1;
    }
}
