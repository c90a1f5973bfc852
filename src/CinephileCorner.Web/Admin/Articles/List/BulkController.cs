using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>One thing done to several articles, and taken back.</summary>
public sealed class BulkController(BulkDesk desk, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/bulk"), Allow(Permission.Write)]
    public async Task<IActionResult> Do(string? act, int[] ids, CancellationToken cancellationToken)
    {
        var done = await desk.DoAsync(act ?? "", ids, cancellationToken);
        return SayAndGo(done.Words, links.Articles, done.Undo is { } change ? links.BulkUndo(change) : null);
    }

    [HttpPost("/admin/articles/bulk/{change:int}/undo"), Allow(Permission.Write)]
    public async Task<IActionResult> Undo([FromRoute] int change, CancellationToken cancellationToken) =>
        await desk.UndoAsync(change, cancellationToken) is { } words ? SayAndGo(words, links.Articles, undo: null) : NotFound();
}
