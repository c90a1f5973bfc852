using System.Text.Json;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.WellKnown;

/// <summary>How the site presents itself on a home screen.</summary>
public sealed class ManifestController(SiteOptions site, SiteLinks links) : Controller
{
    // The page's ground in the light scheme, and the ground of the icon.
    private const string Screen = "#f4f7f4";
    private const string Ground = "#16211b";

    [HttpGet("/manifest.webmanifest"), ReaderPage]
    public IActionResult Show() => File(JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = links.Home,
        name = site.Title,
        short_name = site.Title,
        description = site.Tagline,
        start_url = links.Home,
        scope = links.Home,
        display = "browser",
        lang = site.Language,
        background_color = Screen,
        theme_color = Ground,
        icons = new object[]
        {
            new { src = links.Icon(192), sizes = "192x192", type = "image/png", purpose = "any" },
            new { src = links.Icon(512), sizes = "512x512", type = "image/png", purpose = "any maskable" },
            new { src = links.Asset("img/icon.svg"), sizes = "any", type = "image/svg+xml", purpose = "any" },
        },
    }), "application/manifest+json; charset=utf-8");
}
