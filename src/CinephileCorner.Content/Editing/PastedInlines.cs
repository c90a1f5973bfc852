using System.Text;
using AngleSharp.Dom;

namespace CinephileCorner.Content.Editing;

/// <summary>The words of pasted rich text with their emphasis and links.</summary>
internal static class PastedInlines
{
    private const int Deepest = 60;

    /// <summary>Trimmed; line breaks as line ends.</summary>
    public static string Of(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
            Add(text, node, isBold: false, isItalic: false, depth: 0);
        return string.Join('\n', text.ToString().Split('\n').Select(line => Escaped(line.Trim()))).Trim();
    }

    /// <summary>Words without any markup, on one line.</summary>
    public static string Plain(string words)
    {
        var text = new StringBuilder();
        Words(text, words);
        return Escaped(text.ToString().Trim());
    }

    private static void Add(StringBuilder text, INode node, bool isBold, bool isItalic, int depth)
    {
        switch (node)
        {
            case IText words:
                Words(text, words.Data);
                return;
            case not IElement:
                return;
        }
        var element = (IElement)node;
        if (element.LocalName == "br")
        {
            text.Append('\n');
            return;
        }
        if (element.LocalName == "img")
        {
            Words(text, element.GetAttribute("alt") ?? "");
            return;
        }
        if (depth > Deepest)
        {
            Words(text, element.TextContent);
            return;
        }
        var (weight, slant) = (Styled(element, "font-weight"), Styled(element, "font-style"));
        var bold = !isBold && (weight is null ? element.LocalName is "strong" or "b" : weight is "bold" or "bolder" or "600" or "700" or "800" or "900");
        var italic = !isItalic && (slant is null ? element.LocalName is "em" or "i" or "cite" : slant is "italic" or "oblique");
        var inner = new StringBuilder();
        foreach (var child in element.ChildNodes)
            Add(inner, child, isBold || bold, isItalic || italic, depth + 1);
        var mark = (bold ? "**" : "") + (italic ? "*" : "");
        var link = element.LocalName == "a" ? Address(element.GetAttribute("href")) : null;
        Wrapped(text, inner.ToString(), link is null ? mark : mark + "[", link is null ? Reversed(mark) : $"]({link})" + Reversed(mark));
    }

    // Marks stand at words, not at the spaces beside them, and never across a line break.
    private static void Wrapped(StringBuilder text, string inner, string open, string close)
    {
        if (open.Length == 0)
        {
            text.Append(inner);
            return;
        }
        var lines = inner.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
                text.Append('\n');
            var words = lines[at].Trim();
            if (words.Length == 0)
            {
                text.Append(lines[at]);
                continue;
            }
            var start = lines[at].IndexOf(words, StringComparison.Ordinal);
            text.Append(lines[at], 0, start).Append(open).Append(words).Append(close).Append(lines[at], start + words.Length, lines[at].Length - start - words.Length);
        }
    }

    private static void Words(StringBuilder text, string words)
    {
        foreach (var character in words)
        {
            if (char.IsWhiteSpace(character) && character != '\u00a0')
            {
                if (text.Length == 0 || !char.IsWhiteSpace(text[^1]))
                    text.Append(' ');
                continue;
            }
            if (char.IsControl(character))
                continue;
            if (character is '*' or '_' or '[' or ']' or '`' or '\\' or '<' or '~')
                text.Append('\\');
            text.Append(character == '\u00a0' ? ' ' : character);
        }
    }

    // What would begin a heading, a list, a quote or a table at the start of a line is meant as a word here.
    private static string Escaped(string line)
    {
        if (line.Length == 0)
            return line;
        if (line[0] is '#' or '>' or '+' or '|' or '=' || (line[0] == '-' && (line.Length == 1 || line[1] is ' ' or '-')) || line.StartsWith(":::", StringComparison.Ordinal))
            return "\\" + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? line[..digits] + "\\" + line[digits..] : line;
    }

    // By its whole name: every bold word of Word’s also says “mso-bidi-font-weight: normal”, which is about other scripts. Null when the style does not say.
    private static string? Styled(IElement element, string property) => (element.GetAttribute("style") ?? "").Split(';').Select(one => one.Split(':', 2))
        .Where(one => one.Length == 2 && one[0].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)).Select(one => one[1].Trim().ToLowerInvariant()).LastOrDefault();

    // Null for what a reader could not follow, or should not.
    private static string? Address(string? href)
    {
        var address = href?.Trim() ?? "";
        if (address.Length is 0 or > 2000 || !(address.StartsWith('/') || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)))
            return null;
        return address.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
    }

    private static string Reversed(string mark) => string.Concat(mark.Reverse());
}
