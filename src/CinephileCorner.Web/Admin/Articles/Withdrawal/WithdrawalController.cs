using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Admin.Articles.List;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Withdrawal;

/// <summary>Taking a published article down, and giving it back.</summary>
public sealed class WithdrawalController(ArticlePublisher publisher, BulkDesk desk, ConfirmPageQuery pages, AdminLinks links) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/withdrawal"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, "Withdraw", "Readers who come to its address are told that it was taken down (410). It leaves lists, feeds and the sitemap at once. Changes that were scheduled wait. Nothing is deleted; you can give it back.", links.Withdrawal(id), cancellationToken) is { } page
            ? View("Confirm", page) : NotFound();

    [HttpPost("/admin/articles/{id:int}/withdrawal"), Allow(Permission.Write)]
    public async Task<IActionResult> Withdraw([FromRoute] int id, CancellationToken cancellationToken)
    {
        var (result, change) = await desk.DoOneAsync(BulkActs.Withdraw, id, cancellationToken);
        return this.After(result, links.Article(id), "“{0}” is withdrawn.", "Readers did not have it any more.", change is { } done ? links.BulkUndo(done, links.Article(id)) : null);
    }

    [HttpPost("/admin/articles/{id:int}/withdrawal/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Reinstate([FromRoute] int id, CancellationToken cancellationToken) =>
        this.After(await publisher.ReinstateAsync(id, cancellationToken), links.Article(id), "Readers have “{0}” again.", "It was not withdrawn any more.", links.Withdrawal(id));
}
