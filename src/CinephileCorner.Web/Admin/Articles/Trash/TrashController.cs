using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Admin.Articles.List;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Trash;

/// <summary>The trash: in and out. Nothing is ever deleted from it.</summary>
public sealed class TrashController(ArticlePublisher publisher, BulkDesk desk, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/{id:int}/trash"), Allow(Permission.Write)]
    public async Task<IActionResult> Put([FromRoute] int id, CancellationToken cancellationToken)
    {
        var (result, change) = await desk.DoOneAsync(BulkActs.Trash, id, cancellationToken);
        return this.After(result, links.Articles, "“{0}” is in the trash.", "It was in the trash already.", change is { } done ? links.BulkUndo(done, links.Article(id)) : null);
    }

    [HttpPost("/admin/articles/{id:int}/trash/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Take([FromRoute] int id, CancellationToken cancellationToken) =>
        this.After(await publisher.TakeFromTrashAsync(id, cancellationToken), links.Article(id), "“{0}” is out of the trash.", "It was not in the trash any more.", links.Trash(id));
}
