using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>One thing done to several articles, and taken back.</summary>
public sealed class BulkController(BulkDesk desk, BulkPagesQuery pages, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/bulk"), Allow(Permission.Write)]
    public async Task<IActionResult> Do(BulkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var back = BulkForm.ListOf(form.Back, links.Articles);
        if (form.Chosen.Count > 0 && BulkActs.ChangesText(form.Act ?? ""))
        {
            var fault = form.Act == BulkActs.Tag && form.IsSure ? ArticleTagger.Fault(form.PlainTag) : null;
            if (fault is not null)
                Response.StatusCode = StatusCodes.Status400BadRequest;
            if (fault is not null || !form.IsSure)
                return View("BulkAsk", await pages.AskAsync(form, fault, cancellationToken));
        }
        var done = await desk.DoAsync(form, cancellationToken);
        return done.Change is not { } change ? SayAndGo(done.Words, back, undo: null)
            : done.IsWhole ? SayAndGo(done.Words, back, links.BulkUndo(change, back))
            : SayAndGo(done.Words, links.BulkChange(change, back), undo: null);
    }

    [HttpGet("/admin/articles/bulk/{change:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] int change, string? back, CancellationToken cancellationToken) =>
        await pages.FindAsync(change, BulkForm.ListOf(back, links.Articles), cancellationToken) is { } page ? View("BulkDone", page) : NotFound();

    [HttpPost("/admin/articles/bulk/{change:int}/undo"), Allow(Permission.Write)]
    public async Task<IActionResult> Undo([FromRoute] int change, [FromQuery] string? back, CancellationToken cancellationToken) =>
        await desk.UndoAsync(change, cancellationToken) is { } words ? SayAndGo(words, BulkForm.ListOf(back, links.Articles), undo: null) : NotFound();
}
