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

    // Null when the address is in its one form. Keys that are not ours are left alone.
    private string? Canonical(ReviewFilter filter)
    {
        var address = filter.Address(links.Reviews);
        if (filter.Page > 1)
            address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "page=" + filter.Page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var asked = Request.QueryString.Value?.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var ours = string.Join('&', asked.Where(pair => ReviewFilter.Keys.Contains(pair.Split('=')[0], StringComparer.OrdinalIgnoreCase)));
        var wanted = address[links.Reviews.Length..].TrimStart('?');
        return string.Equals(ours, wanted, StringComparison.Ordinal) ? null : address;
    }
}
