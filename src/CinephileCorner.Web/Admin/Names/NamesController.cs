using CinephileCorner.Domain.Naming;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>All films and all people, and one of them.</summary>
public sealed class NamesController(NamesPageQuery lists, NamePageQuery pages) : AdminController
{
    [HttpGet("/admin/films"), Allow(Permission.Write)]
    public async Task<IActionResult> Films(string? q, string? show, string? after, CancellationToken cancellationToken) => View("Names", await lists.FindAsync(NameKind.Film, q, show, after, cancellationToken));

    [HttpGet("/admin/people"), Allow(Permission.Write)]
    public async Task<IActionResult> People(string? q, string? show, string? after, CancellationToken cancellationToken) => View("Names", await lists.FindAsync(NameKind.Person, q, show, after, cancellationToken));

    [HttpGet("/admin/films/{id:int}"), Allow(Permission.Write)]
    public Task<IActionResult> Film(int id, int? before, CancellationToken cancellationToken) => ShowAsync(NameKind.Film, id, before, cancellationToken);

    [HttpGet("/admin/people/{id:int}"), Allow(Permission.Write)]
    public Task<IActionResult> Person(int id, int? before, CancellationToken cancellationToken) => ShowAsync(NameKind.Person, id, before, cancellationToken);

    private async Task<IActionResult> ShowAsync(NameKind kind, int id, int? before, CancellationToken cancellationToken) =>
        await pages.FindAsync(kind, id, before, cancellationToken) is { } page ? View("Name", page) : NotFound();
}
