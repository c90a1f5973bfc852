using System.Text;

namespace CinephileCorner.Content.Markdown;

/// <summary>Writes text so that it means itself in HTML.</summary>
internal static class Escape
{
    public static string Attribute(string value) => Text(new StringBuilder(value.Length), value).ToString();

    /// <summary>Good between tags and between double quotes alike.</summary>
    public static StringBuilder Text(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"\0") is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "\uFFFD" });
            text = text[(at + 1)..];
        }
        return html.Append(text);
    }
}
