using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Sets real quotes, apostrophes, dashes and ellipses where straight ones were typed. It changes only what it is sure of: curly
/// quotes, code, addresses, escaped characters, inches and feet stay as written. Markdig's SmartyPants is not used because it
/// leaves the apostrophe of “don't” straight and takes two single quotes for a double one.
/// </summary>
public static class Typography
{
    // What stands in the text for something that is not prose: code, a picture, a mention.
    private const char Thing = 'x';
    private const char Deleted = '\uFFFF';

    private static readonly HashSet<string> CutAtFront = new(StringComparer.OrdinalIgnoreCase)
    {
        "tis", "twas", "twere", "em", "til", "cause", "n", "round", "bout", "cuz", "nuff", "tude", "sup",
    };

    /// <summary>The text with real quotes.</summary>
    public static string Set(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var characters = text.ToCharArray();
        Set(characters, characters.Length, []);
        return Written(characters);
    }

    /// <summary>Sets the prose of a whole document; quotes are matched within a paragraph, across emphasis and links.</summary>
    internal static void Set(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline)
                Set(inline);
        }
    }

    private static void Set(ContainerInline block)
    {
        var text = new StringBuilder();
        var literals = new List<(LiteralInline Literal, int Start)>();
        var kept = new HashSet<int>();
        foreach (var inline in block.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal when !IsAddress(literal):
                    if (literal.IsFirstCharacterEscaped)
                        kept.Add(text.Length);
                    literals.Add((literal, text.Length));
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case LeafInline:
                    text.Append(Thing);
                    break;
            }
        }
        var characters = text.ToString().ToCharArray();
        if (characters.AsSpan().IndexOfAny("\"'-.") < 0)
            return;
        Set(characters, characters.Length, kept);
        foreach (var (literal, start) in literals)
            literal.Content = new StringSlice(Written(characters.AsSpan(start, literal.Content.Length)));
    }

    private static bool IsAddress(LiteralInline literal) => literal.Parent is LinkInline { IsAutoLink: true };

    private static void Set(char[] text, int length, HashSet<int> kept)
    {
        var original = text.ToArray();
        var lastClosing = LastClosingSingle(original);
        var isOpen = false;
        for (var i = 0; i < length; i++)
        {
            if (kept.Contains(i))
                continue;
            var before = i == 0 ? ' ' : text[i - 1] == Deleted ? original[i - 1] : text[i - 1];
            switch (original[i])
            {
                case '"':
                    text[i] = Double(before, Next(original, i), ref isOpen);
                    break;
                case '\'':
                    text[i] = Single(original, i, before, lastClosing);
                    break;
                case '.' when IsRun(original, i, 3):
                    (text[i], text[i + 1], text[i + 2]) = ('…', Deleted, Deleted);
                    i += 2;
                    break;
                case '-':
                    i = Dash(original, text, i);
                    break;
            }
        }
    }

    private static char Double(char before, char after, ref bool isOpen)
    {
        if (OpensAfter(before) && !char.IsWhiteSpace(after))
        {
            isOpen = true;
            return '“';
        }
        // A closing mark without an opening one is inches, or half a quotation: better left alone.
        if (!isOpen || char.IsWhiteSpace(before))
            return '"';
        isOpen = false;
        return '”';
    }

    private static char Single(char[] text, int at, char before, int lastClosing)
    {
        var after = Next(text, at);
        if (char.IsDigit(before))
            return char.IsLetter(after) ? '’' : '\'';
        if (!OpensAfter(before))
            return char.IsWhiteSpace(before) ? '\'' : '’';
        if (char.IsDigit(after))
            return '’';
        if (!char.IsLetter(after) && after is not ('“' or '"' or '…'))
            return '\'';
        return CutAtFront.Contains(WordAfter(text, at)) || lastClosing <= at ? '’' : '‘';
    }

    // "…a 'word'": a single mark after a letter or a stop and before a space or a stop may close a quotation.
    private static int LastClosingSingle(char[] text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i] == '\'' && !OpensAfter(text[i - 1]) && !char.IsLetterOrDigit(Next(text, i)))
                return i;
        }
        return -1;
    }

    // A pair of hyphens is a dash when both sides look alike: "a -- b", "a--b"; "--option" and a rule of many are not.
    private static int Dash(char[] original, char[] text, int at)
    {
        var end = at;
        while (end < original.Length && original[end] == '-')
            end++;
        var count = end - at;
        var before = at == 0 ? ' ' : original[at - 1];
        var after = end == original.Length ? ' ' : original[end];
        if (count is 2 or 3 && at > 0 && end < original.Length && char.IsWhiteSpace(before) == char.IsWhiteSpace(after))
        {
            text[at] = count == 2 ? '–' : '—';
            text.AsSpan(at + 1, count - 1).Fill(Deleted);
        }
        return end - 1;
    }

    private static bool IsRun(char[] text, int at, int count) =>
        at + count <= text.Length
        && text.AsSpan(at, count).IndexOfAnyExcept('.') < 0
        && (at == 0 || text[at - 1] != '.')
        && (at + count == text.Length || text[at + count] != '.');

    private static bool OpensAfter(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or '“' or '‘' or '"' or '\'' or '«' or '¿' or '¡';

    private static char Next(char[] text, int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static string WordAfter(char[] text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 8 && char.IsLetter(text[end]))
            end++;
        return new string(text, at + 1, end - at - 1);
    }

    private static string Written(ReadOnlySpan<char> text) => text.ToString().Replace(Deleted.ToString(), "", StringComparison.Ordinal);
}
