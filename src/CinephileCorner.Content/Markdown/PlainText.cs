using System.Text;
using AngleSharp.Dom;

namespace CinephileCorner.Content.Markdown;

/// <summary>The words of clean prose without their marks: for search, cards and counting.</summary>
internal static class PlainText
{
    /// <summary>Paragraphs joined by empty lines; footnote marks and task boxes left out, spoilers when asked to.</summary>
    public static string Of(INode node, bool withSpoilers = false)
    {
        var text = new StringBuilder();
        Append(text, node, withSpoilers);
        return text.ToString().Trim();
    }

    public static int CountWords(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                inWord = false;
            else if (!inWord && Rune.IsLetterOrDigit(rune))
                (inWord, count) = (true, count + 1);
        }
        return count;
    }

    private static void Append(StringBuilder text, INode node, bool withSpoilers)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                AppendWords(text, words.Data);
            else if (child is IElement element && !IsLeftOut(element, withSpoilers))
                AppendElement(text, element, withSpoilers);
        }
    }

    private static void AppendElement(StringBuilder text, IElement element, bool withSpoilers)
    {
        var between = element.LocalName switch
        {
            "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "blockquote" or "pre" or "tr" or "figcaption" or "hr" or "details" => "\n\n",
            "td" or "th" or "br" => " ",
            _ => "",
        };
        Separate(text, between);
        Append(text, element, withSpoilers);
        Separate(text, between);
    }

    private static bool IsLeftOut(IElement element, bool withSpoilers) => element.LocalName switch
    {
        "details" => !withSpoilers,
        "summary" => true,
        "sup" => element.ClassList.Contains("footnote-ref"),
        "a" => element.ClassList.Contains("footnote-back"),
        "span" => element.ClassList.Contains("task"),
        _ => false,
    };

    private static void AppendWords(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            // A no-break space is part of the words; other white space is where the source happened to break.
            if (c is not (' ' or '\n' or '\r' or '\t' or '\f'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void Separate(StringBuilder text, string between)
    {
        if (between.Length == 0 || text.Length == 0 || text[^1] == '\n')
            return;
        if (text[^1] == ' ')
            text.Length--;
        text.Append(between);
    }
}
