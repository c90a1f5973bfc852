using CinephileCorner.Domain.Naming;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Films and people that the site knows, while somebody types a name.</summary>
public sealed class SuggestionsController(SuggestionsQuery suggestions) : AdminController
{
    [HttpGet("/admin/films/suggest"), Allow(Permission.Write)]
    public async Task<IActionResult> Films(string? q, CancellationToken cancellationToken) => Json(await suggestions.FindAsync(NameKind.Film, q ?? "", cancellationToken));

    [HttpGet("/admin/people/suggest"), Allow(Permission.Write)]
    public async Task<IActionResult> People(string? q, CancellationToken cancellationToken) => Json(await suggestions.FindAsync(NameKind.Person, q ?? "", cancellationToken));
}
