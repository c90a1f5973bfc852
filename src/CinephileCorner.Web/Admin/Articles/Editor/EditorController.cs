using CinephileCorner.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>The page on which articles are written.</summary>
public sealed class EditorController(EditorPageQuery pages) : AdminController
{
    [HttpGet("/admin/articles/new"), Allow(Permission.Write)]
    public async Task<IActionResult> New(ArticleKind kind, CancellationToken cancellationToken) =>
        ModelState.IsValid ? View("Editor", await pages.NewAsync(kind, cancellationToken)) : NotFound();

    [HttpGet("/admin/articles/{id:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Edit([FromRoute] int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, cancellationToken) is { } page ? View("Editor", page) : NotFound();
}
