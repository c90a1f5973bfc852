using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Critics;

/// <summary>One critic.</summary>
public sealed class CriticsController(CriticPageQuery critics) : Controller
{
    [HttpGet("/critics/{slug}"), ReaderPage("page")]
    public async Task<IActionResult> Show(string slug, string? page, CancellationToken cancellationToken) =>
        await critics.FindAsync(slug, page, cancellationToken) is { } found ? View("Critic", found) : NotFound();
}
