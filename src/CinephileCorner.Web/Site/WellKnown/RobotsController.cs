using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.WellKnown;

/// <summary>What search engines may read.</summary>
public sealed class RobotsController(AbsoluteLinks absolute) : Controller
{
    [HttpGet("/robots.txt"), ReaderPage]
    public IActionResult Show() => Content(
        $"""
        User-agent: *
        Disallow: /admin
        Disallow: /search/

        Sitemap: {absolute.Of("/sitemap.xml")}
        Sitemap: {absolute.Of("/sitemaps/news.xml")}

        """.ReplaceLineEndings("\n"), "text/plain; charset=utf-8");
}
