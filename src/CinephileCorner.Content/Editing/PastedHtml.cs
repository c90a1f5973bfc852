using AngleSharp.Html.Parser;

namespace CinephileCorner.Content.Editing;

/// <summary>Turns rich text from a clipboard – of word processors, mail, other pages – into Markdown. What Markdown does not know is left out, no word is.</summary>
public static class PastedHtml
{
    /// <summary>A longer text is taken without its formatting.</summary>
    public const int MostCharacters = 2 * 1024 * 1024;

    /// <summary>The Markdown, without a line end behind it. Never throws for what the text holds.</summary>
    public static string ToMarkdown(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var cut = html.Length > MostCharacters ? html[..MostCharacters] : html;
        using var document = new HtmlParser().ParseDocument(cut);
        foreach (var unseen in document.QuerySelectorAll("style, script, template, noscript, head, title, meta, link, svg, math, iframe, object").ToList())
            unseen.Remove();
        return document.Body is { } body ? new PastedBlocks().Of(body) : "";
    }
}
