using CinephileCorner.Content.Searching;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CinephileCorner.Web.Site.Search;

/// <summary>
/// The search page, and what it offers while somebody types. Neither is kept: there is no end to what can be asked, and it would push out the pages
/// that many read. Whatever is asked is answered; a page or kind of results that there is not is the asker's mistake (400).
/// </summary>
public sealed class SearchController(SearchPageQuery search, SuggestionsQuery suggestions, AbsoluteLinks absolute) : Controller
{
    [HttpGet("/search"), ReaderPage(IsKept = false), EnableRateLimiting(VisitorLimits.Searches)]
    public async Task<IActionResult> Show(string? q, [FromQuery(Name = "in")] string? part, string? page, CancellationToken cancellationToken)
    {
        var query = SearchQueryReader.Read(q);
        SearchPart? wanted = part is null ? null : SearchParts.Named(part);
        if ((part is not null && wanted is null) || !Paging.TryRead(page, out var number) || (number > 1 && wanted is null))
            return BadRequest();
        return await search.FindAsync(query, wanted, number, cancellationToken) is { } found ? View("Search", found) : BadRequest();
    }

    [HttpGet("/search/suggest"), ReaderPage(IsKept = false), EnableRateLimiting(VisitorLimits.Suggestions)]
    public async Task<IActionResult> Suggest(string? q, string? form, CancellationToken cancellationToken)
    {
        var query = SearchQueryReader.Read(q);
        var found = await suggestions.FindAsync(query, cancellationToken);
        // OpenSearch Suggestions 1.1: the query, names, what they are, addresses.
        return form == "opensearch"
            ? new JsonResult(new object[] { query.Text, found.Select(one => one.Name), found.Select(one => one.Detail), found.Select(one => absolute.Of(one.Address)) }) { ContentType = "application/x-suggestions+json" }
            : Json(new { query = query.Text, suggestions = found.Select(one => new { name = one.Name, detail = one.Detail, kind = one.Kind, url = one.Address }) });
    }
}
