using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.About;

/// <summary>The page about the site.</summary>
public sealed class AboutController(SiteOptions site, SiteLinks links) : Controller
{
    [HttpGet("/about"), ReaderPage]
    public IActionResult Show() => View("About", new AboutPage(
        new PageHead { Title = "About, and how we score", Description = $"What {site.Title} is, how its scores are meant, and what the drawn posters count.", Address = links.About },
        site.Title));
}
