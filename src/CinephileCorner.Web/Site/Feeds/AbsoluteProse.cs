using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>Makes the prose of an article readable far from its page: every address whole, and none that only the page can settle.</summary>
internal static class AbsoluteProse
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Completes links and pictures.</summary>
    /// <param name="page">Absolute address of the article, against which relative addresses and places on the page are read.</param>
    public static string Of(string html, Uri page)
    {
        if (!html.Contains("href=", StringComparison.Ordinal) && !html.Contains("src", StringComparison.Ordinal))
            return html;
        var body = Parser.ParseDocument("<!doctype html><body>" + html).Body!; // the parser always makes a body
        foreach (var element in body.QuerySelectorAll("[href], [src], [srcset]").ToList())
        {
            element.RemoveAttribute("srcset");
            Complete(element, "src", page);
            // “mention:” names a film or person that the page turns into a link, or into plain words.
            if (!Complete(element, "href", page))
                element.Replace([.. element.ChildNodes]);
        }
        return body.InnerHtml;
    }

    private static bool Complete(IElement element, string attribute, Uri page)
    {
        if (element.GetAttribute(attribute) is not { } address)
            return true;
        if (!Uri.TryCreate(page, address, out var whole) || whole.Scheme is not ("http" or "https" or "mailto"))
            return false;
        element.SetAttribute(attribute, whole.AbsoluteUri);
        return true;
    }
}
