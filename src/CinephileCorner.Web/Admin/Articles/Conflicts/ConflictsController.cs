using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>Two texts that were written in the same place: what stood there, yours, theirs, and which of them stays.</summary>
public sealed class ConflictsController(ConflictPageQuery pages, ConflictDesk desk, AdminLinks links) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/conflicts/{revision:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show(int id, int revision, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, revision, cancellationToken) is { } page ? View("Conflict", page) : NotFound();

    [HttpPost("/admin/articles/{id:int}/conflicts/{revision:int}"), Allow(Permission.Write), RequestSizeLimit(Saving.SaveForm.MostBytes)]
    public async Task<IActionResult> Settle(int id, int revision, ConflictForm form, CancellationToken cancellationToken) => await desk.SettleAsync(id, revision, form, cancellationToken) switch
    {
        ConflictEnding.Missing => NotFound(),
        ConflictEnding.Forbidden => new ForbiddenResult(),
        ConflictEnding.Outdated => SayAndGo("The article was changed once more while you chose. Nothing was lost; look again.", links.Conflict(id, revision), undo: null),
        _ => SayAndGo("Settled. Both texts stay among the versions.", links.Article(id), undo: null),
    };
}
