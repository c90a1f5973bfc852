using System.Text;
using System.Xml.Linq;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Search;

/// <summary>Tells browsers how to search here (OpenSearch 1.1).</summary>
public sealed class OpenSearchController(SiteOptions site, SiteLinks links, AbsoluteLinks absolute) : Controller
{
    private static readonly XNamespace Description = "http://a9.com/-/spec/opensearch/1.1/";

    // The standard allows no longer ones.
    private const int LongestName = 16;
    private const int LongestDescription = 1024;

    [HttpGet("/opensearch.xml"), ReaderPage]
    public IActionResult Show()
    {
        var document = new XElement(Description + "OpenSearchDescription",
            new XElement(Description + "ShortName", Cut(site.Title, LongestName)),
            new XElement(Description + "Description", Cut($"{site.Title}: films, people, reviews, rankings and news", LongestDescription)),
            new XElement(Description + "InputEncoding", "UTF-8"),
            new XElement(Description + "Language", site.Language),
            new XElement(Description + "Image", new XAttribute("width", 192), new XAttribute("height", 192), new XAttribute("type", "image/png"), absolute.Of(links.Icon(192))),
            AddressOf("text/html", "results", absolute.Of(links.Search) + "?q={searchTerms}"),
            AddressOf("application/x-suggestions+json", "suggestions", absolute.Of(links.Suggestions) + "?q={searchTerms}&form=opensearch"),
            AddressOf("application/opensearchdescription+xml", "self", absolute.Of(links.OpenSearch)));
        return File(Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + "\n" + document), "application/opensearchdescription+xml; charset=utf-8");
    }

    private static XElement AddressOf(string type, string relation, string template) =>
        new(Description + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", template));

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();
}
