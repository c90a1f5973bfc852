using System.Text.Json;
using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.WellKnown;

/// <summary>Which links browsers may fetch ahead, when a finger or pointer seems to mean them: pages, and nothing but pages.</summary>
public sealed class SpeculationRulesController : Controller
{
    private static readonly string[] NotPages =
    [
        "/admin", "/admin/*", "/search", "/search\\?*", "/search/*", "/media/*", "/cards/*", "/icons/*", "/assets/*", "/health/*",
        "/*.md", "/*.csv", "/*.xml", "/*.xml\\?*", "/*.json", "/*.json\\?*", "/*.txt", "/*.png", "/*.webmanifest",
    ];

    [HttpGet("/speculation-rules.json"), ReaderPage]
    public IActionResult Show() => File(JsonSerializer.SerializeToUtf8Bytes(new
    {
        prefetch = new[]
        {
            new
            {
                where = new { and = new object[] { new { href_matches = "/*" }, new { not = new { href_matches = NotPages } }, new { not = new { selector_matches = "[rel~=nofollow]" } } } },
                eagerness = "moderate",
            },
        },
    }), "application/speculationrules+json; charset=utf-8");
}
