namespace CinephileCorner.Content.Markdown;

/// <summary>
/// What stands behind the text of a ranking's entry, or of its intro, and is part of neither: the heading of the next section, closing
/// words. It is stored at the end of their HTML, so that whoever reads prose reads it in its place, and cut off by whoever prints them.
/// </summary>
public static class Between
{
    internal const string Class = "between";

    // Exactly as it is printed. Text and attribute values cannot hold these characters in a row: the quote is escaped there.
    private const string Opening = "<div class=\"" + Class + "\">";
    private const string Closing = "</div>";

    internal static string Join(string own, string after) => after.Length == 0 ? own : own + Opening + "\n" + after + Closing;

    /// <summary>The two apart; what stands between is empty for most.</summary>
    public static (SafeHtml Own, SafeHtml After) Cut(SafeHtml html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = html.Value;
        var at = text.LastIndexOf(Opening, StringComparison.Ordinal);
        return at < 0 || !text.EndsWith(Closing, StringComparison.Ordinal)
            ? (html, SafeHtml.Empty)
            : (SafeHtml.Trusted(text[..at].TrimEnd('\n')), SafeHtml.Trusted(text[(at + Opening.Length)..^Closing.Length].Trim('\n')));
    }
}
