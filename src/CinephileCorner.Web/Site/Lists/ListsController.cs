using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>The lists that editors made by a rule, and one of them.</summary>
public sealed class ListsController(SavedListsPageQuery lists, SavedListPageQuery list) : Controller
{
    [HttpGet("/lists"), ReaderPage("page")]
    public async Task<IActionResult> All(string? page, CancellationToken cancellationToken) =>
        await lists.FindAsync(page, cancellationToken) is { } found ? View("Lists", found) : NotFound();

    [HttpGet("/lists/{slug}"), ReaderPage("page")]
    public async Task<IActionResult> Show(string slug, string? page, CancellationToken cancellationToken) =>
        await list.FindAsync(slug, page, cancellationToken) is { } found ? View("List", found) : NotFound();
}
