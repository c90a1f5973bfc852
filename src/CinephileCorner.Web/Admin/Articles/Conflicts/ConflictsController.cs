using CinephileCorner.Web.Admin.Articles.Saving;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>Two texts that were written in the same place: what stood there, yours, theirs, and which of them stays.</summary>
public sealed class ConflictsController(ConflictPageQuery pages, ConflictDesk desk, Saving.KeptTexts kept, AdminLinks links) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/conflicts/{revision:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] int id, [FromRoute] int revision, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, revision, cancellationToken) is { } page ? View("Conflict", page) : NotFound();

    [HttpPost("/admin/articles/{id:int}/conflicts/{revision:int}"), Allow(Permission.Write), KeepsText, RequestSizeLimit(SaveForm.MostBytes)]
    public async Task<IActionResult> Settle([FromRoute] int id, [FromRoute] int revision, ConflictForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return await desk.SettleAsync(id, revision, form, cancellationToken) switch
        {
            ConflictEnding.Missing => await KeptAsync(form, id, StatusCodes.Status404NotFound, "missing", "There is no such conflict any more.", cancellationToken) ?? NotFound(),
            ConflictEnding.Forbidden => new ForbiddenResult(),
            ConflictEnding.Outdated => await KeptAsync(form, id, StatusCodes.Status409Conflict, "outdated", "The article was changed once more while you wrote. Open the conflict again.", cancellationToken)
                ?? SayAndGo("The article was changed once more while you chose. Nothing was lost; look again.", links.Conflict(id, revision), undo: null),
            _ => SayAndGo("Settled. Both texts stay among the versions.", links.Article(id), undo: null),
        };
    }

    // Null when nothing was written by hand.
    private async Task<IActionResult?> KeptAsync(ConflictForm form, int id, int status, string word, string message, CancellationToken cancellationToken) =>
        form.Text is { Length: > 0 } text ? new TextRefusal(status, word, message, text, await kept.KeepAsync(text, id, message, cancellationToken)) : null;
}
