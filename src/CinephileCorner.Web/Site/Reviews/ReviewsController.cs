using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>The list of reviews.</summary>
public sealed class ReviewsController(ReviewsPageQuery reviews, SiteLinks links) : Controller
{
    [HttpGet("/reviews"), ReaderPage("genre", "year", "decade", "critic", "minScore", "sort", "page")]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        if (ReviewFilter.Read(Request.Query) is not { } filter)
            return NotFound();
        if (Canonical(filter) is { } canonical)
            return RedirectPermanent(canonical);
        return await reviews.FindAsync(filter, cancellationToken) is { } page ? View("_ArticleList", page) : NotFound();
    }

    // Null when the address is in its one form.
    private string? Canonical(ReviewFilter filter)
    {
        var wanted = filter.Address("");
        if (filter.Page > 1)
            wanted += (wanted.Length == 0 ? "?" : "&") + "page=" + filter.Page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return CanonicalQuery.Of(Request, links.Reviews, wanted, ReviewFilter.Keys);
    }
}
