using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Trash;

/// <summary>The trash: in and out. Nothing is ever deleted from it.</summary>
public sealed class TrashController(ArticlePublisher publisher, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/{id:int}/trash"), Allow(Permission.Write)]
    public async Task<IActionResult> Put(int id, CancellationToken cancellationToken) =>
        this.After(await publisher.TrashAsync(id, cancellationToken), links.Articles, "“{0}” is in the trash.", "It was in the trash already.", links.TrashRemoval(id));

    [HttpPost("/admin/articles/{id:int}/trash/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Take(int id, CancellationToken cancellationToken) =>
        this.After(await publisher.TakeFromTrashAsync(id, cancellationToken), links.Article(id), "“{0}” is out of the trash.", "It was not in the trash any more.", links.Trash(id));
}
