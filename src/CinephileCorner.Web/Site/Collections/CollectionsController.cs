using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Collections;

/// <summary>The films of a series.</summary>
public sealed class CollectionsController(CollectionPageQuery collection) : Controller
{
    [HttpGet("/collections/{slug}"), ReaderPage("page")]
    public async Task<IActionResult> Show(string slug, string? page, CancellationToken cancellationToken) =>
        await collection.FindAsync(slug, page, cancellationToken) is { } found ? View("Collection", found) : NotFound();
}
