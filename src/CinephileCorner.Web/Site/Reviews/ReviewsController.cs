using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
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

    // Null when the address is in its one form. Keys that are not ours are left alone, wherever they stand.
    private string? Canonical(ReviewFilter filter)
    {
        var wanted = filter.Address("");
        if (filter.Page > 1)
            wanted += (wanted.Length == 0 ? "?" : "&") + "page=" + filter.Page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var asked = Request.QueryString.HasValue ? Request.QueryString.Value![1..].Split('&', StringSplitOptions.RemoveEmptyEntries).ToLookup(ReviewFilter.Owns) : null;
        var ours = asked is null ? "" : string.Join('&', asked[true]);
        if (string.Equals(ours, wanted.TrimStart('?'), StringComparison.Ordinal))
            return null;
        var strangers = asked is null ? "" : string.Join('&', asked[false]);
        return links.Reviews + (strangers.Length == 0 ? wanted : wanted + (wanted.Length == 0 ? "?" : "&") + strangers);
    }
}
