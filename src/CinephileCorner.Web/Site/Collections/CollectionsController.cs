using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Collections;

/// <summary>The films of a series.</summary>
public sealed class CollectionsController(CollectionPageQuery collection) : Controller
{
    [HttpGet("/collections/{slug}"), ReaderPage]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await collection.FindAsync(slug, cancellationToken) is { } found ? View("Collection", found) : NotFound();
}
