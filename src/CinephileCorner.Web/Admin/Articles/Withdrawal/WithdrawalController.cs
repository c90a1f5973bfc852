using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Withdrawal;

/// <summary>Taking a published article down, and giving it back.</summary>
public sealed class WithdrawalController(ArticlePublisher publisher, ConfirmPageQuery pages, AdminLinks links) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/withdrawal"), Allow(Permission.Write)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, "Withdraw", "Readers who come to its address are told that it was taken down (410). It leaves lists, feeds and the sitemap at once. Nothing is deleted; you can give it back.", links.Withdrawal(id), cancellationToken) is { } page
            ? View("Confirm", page) : NotFound();

    [HttpPost("/admin/articles/{id:int}/withdrawal"), Allow(Permission.Write)]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancellationToken) =>
        this.After(await publisher.WithdrawAsync(id, cancellationToken), links.Article(id), "“{0}” is withdrawn.", "It was not published any more.", links.Reinstatement(id));

    [HttpPost("/admin/articles/{id:int}/withdrawal/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Reinstate(int id, CancellationToken cancellationToken) =>
        this.After(await publisher.ReinstateAsync(id, cancellationToken), links.Article(id), "Readers have “{0}” again.", "It was not withdrawn any more.", links.Withdrawal(id));
}
