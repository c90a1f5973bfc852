using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>The rankings, and one of them.</summary>
public sealed class RankingsController(RankingPageQuery rankings, HeadlinesQuery headlines, WithdrawnQuery withdrawn) : Controller
{
    [HttpGet("/rankings"), ReaderPage("page")]
    public async Task<IActionResult> List(string? page, CancellationToken cancellationToken) =>
        await headlines.FindAsync(ArticleKind.Ranking, page, cancellationToken) is { } found ? View("Rankings", found) : NotFound();

    [HttpGet("/rankings/{slug}", Name = "ranking"), ReaderPage]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(slug, cancellationToken) is not { } found)
            return await withdrawn.AnswerAsync(this, ArticleKind.Ranking, slug, cancellationToken);
        HttpContext.TagAnswer(CacheTags.Article(found.Id));
        return View("Ranking", found.Page);
    }
}
