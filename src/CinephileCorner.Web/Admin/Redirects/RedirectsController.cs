using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Redirects;

/// <summary>The ledger of old addresses and where each of them leads.</summary>
public sealed class RedirectsController(RedirectsPageQuery pages) : AdminController
{
    [HttpGet("/admin/redirects"), Allow(Permission.Curate)]
    public async Task<IActionResult> List(string? q, string? after, CancellationToken cancellationToken) => View("Redirects", await pages.FindAsync(q, after, cancellationToken));
}
