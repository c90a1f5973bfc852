using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Revisions;

/// <summary>The versions of an article's text: listed, compared, and made the newest again.</summary>
public sealed class RevisionsController(RevisionsPageQuery pages, ArticleDesk desk, AdminLinks links) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/revisions"), Allow(Permission.Write)]
    public async Task<IActionResult> List([FromRoute] int id, int? from, int? to, int? before, bool all, CancellationToken cancellationToken) =>
        await pages.ListAsync(id, from, to, before, all, cancellationToken) is { } page ? View("Revisions", page) : NotFound();

    [HttpGet("/admin/articles/{id:int}/revisions/{revision:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] int id, [FromRoute] int revision, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, revision, cancellationToken) is { } page ? View("Revision", page) : NotFound();

    [HttpPost("/admin/articles/{id:int}/revisions/{revision:int}/restoration"), Allow(Permission.Write)]
    public async Task<IActionResult> Restore([FromRoute] int id, [FromRoute] int revision, CancellationToken cancellationToken)
    {
        if (await pages.SourceAsync(id, revision, cancellationToken) is not { } version)
            return NotFound();
        var note = $"The version of {version.Time}";
        var result = await desk.SaveAsync(id, new ArticleSave { Text = SourceDocument.Of(version.Source).Text, Kind = RevisionKind.Restore, Note = note }, cancellationToken);
        return result.Outcome switch
        {
            SaveOutcome.Missing => NotFound(),
            SaveOutcome.Forbidden => new ForbiddenResult(),
            _ => SayAndGo($"{note} is the newest now; what stood there is kept below it.", links.Article(id), undo: null),
        };
    }
}
