using CinephileCorner.Content.Searching;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Search;

/// <summary>The search page, and what it offers while somebody types.</summary>
public sealed class SearchController(SearchPageQuery search, SuggestionsQuery suggestions, AbsoluteLinks absolute) : Controller
{
    [HttpGet("/search")]
    public async Task<IActionResult> Show(string? q, [FromQuery(Name = "in")] string? part, string? page, CancellationToken cancellationToken)
    {
        var query = SearchQueryReader.Read(q);
        SearchPart? wanted = part is null ? null : SearchParts.Named(part);
        if ((part is not null && wanted is null) || !Paging.TryRead(page, out var number) || (number > 1 && wanted is null))
            return NotFound();
        return await search.FindAsync(query, wanted, number, cancellationToken) is { } found ? View("Search", found) : NotFound();
    }

    [HttpGet("/search/suggest")]
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
