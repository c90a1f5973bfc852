using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

/// <summary>Walks what a browser would make of the HTML. The list is written out here again, so that a slip in the product's list shows.</summary>
internal static class AllowedDom
{
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["a"] = "href rel id class aria-label", ["blockquote"] = "", ["br"] = "", ["code"] = "class", ["del"] = "", ["details"] = "class",
        ["div"] = "class role tabindex aria-label", ["em"] = "", ["figcaption"] = "", ["figure"] = "", ["h2"] = "id", ["h3"] = "id",
        ["h4"] = "id", ["h5"] = "id", ["h6"] = "id", ["hr"] = "", ["img"] = "src alt loading width height", ["li"] = "id value",
        ["ol"] = "start", ["p"] = "", ["pre"] = "", ["span"] = "class role aria-label", ["strong"] = "", ["summary"] = "", ["sup"] = "class",
        ["table"] = "", ["tbody"] = "", ["td"] = "class", ["th"] = "class scope", ["thead"] = "", ["tr"] = "", ["ul"] = "",
    };

    private static readonly string[] Classes =
        ["align-center", "align-right", "footnote-back", "footnote-ref", "footnotes", "missing-picture", "spoiler", "table", "task"];

    public static IElement Of(string html) => new HtmlParser().ParseDocument(html).Body!;

    public static void Check(RenderedArticle article)
    {
        Assert.Null(Fault(article.Html.Value));
        Assert.Null(Fault(article.FeedHtml.Value));
        Assert.Null(Fault(MentionLinks.Resolve(article.Html, name => "/films/" + Uri.EscapeDataString(name)).Value));
        Assert.DoesNotContain("details", Of(article.FeedHtml.Value).QuerySelectorAll("*").Select(element => element.LocalName));
    }

    /// <summary>The first thing that must not be there; null when all is well.</summary>
    public static string? Fault(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        if (document.Head!.HasChildNodes)
            return "head: " + document.Head.InnerHtml;
        return document.Body!.Descendants().Select(Fault).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(INode node)
    {
        if (node is IText)
            return null;
        if (node is not IElement element)
            return node.NodeType.ToString();
        if (element.NamespaceUri != NamespaceNames.HtmlUri || !Attributes.TryGetValue(element.LocalName, out var allowed))
            return element.LocalName;
        foreach (var attribute in element.Attributes)
        {
            if (!allowed.Split(' ').Contains(attribute.Name) || !IsFine(attribute))
                return $"{element.LocalName} {attribute.Name}={attribute.Value}";
        }
        return null;
    }

    private static bool IsFine(IAttr attribute) => attribute.Name switch
    {
        "href" => IsFineAddress(attribute.Value, ["http", "https", "mailto", "mention"]),
        "src" => IsFineAddress(attribute.Value, ["http", "https"]),
        "class" => Classes.Contains(attribute.Value) || attribute.Value.StartsWith("language-", StringComparison.Ordinal),
        "id" => attribute.Value.StartsWith("s-", StringComparison.Ordinal) || attribute.Value.StartsWith("fn", StringComparison.Ordinal),
        _ => true,
    };

    private static bool IsFineAddress(string address, string[] schemes)
    {
        // As the URL standard reads it: controls and spaces at the ends, tabs and line ends anywhere, are dropped; \ is /.
        var text = new string([.. address.Trim([.. Enumerable.Range(0, 33).Select(code => (char)code)]).Where(c => c is not ('\t' or '\n' or '\r'))]);
        text = text.Replace('\\', '/');
        if (text.StartsWith("//", StringComparison.Ordinal))
            return false;
        return text.StartsWith('/') || text.StartsWith('#') || schemes.Any(scheme => text.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase));
    }
}
