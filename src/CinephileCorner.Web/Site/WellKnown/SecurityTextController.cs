using System.Globalization;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.WellKnown;

/// <summary>Where to report a hole (RFC 9116). It expires half a year from the day it is asked for: the site that still answers still means it.</summary>
public sealed class SecurityTextController(SiteClock clock, SiteOptions site, SiteLinks links, AbsoluteLinks absolute) : Controller
{
    private const int ValidDays = 180;

    [HttpGet("/.well-known/security.txt"), ReaderPage]
    public IActionResult Show() => Content(
        $"""
        Contact: {absolute.Of(links.About)}
        Expires: {clock.UtcNow.Date.AddDays(ValidDays).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}
        Preferred-Languages: {site.Culture.TwoLetterISOLanguageName}
        Canonical: {absolute.Of("/.well-known/security.txt")}

        """.ReplaceLineEndings("\n"), "text/plain; charset=utf-8");
}
