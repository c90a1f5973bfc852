using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.News;

/// <summary>The news, and one piece of it.</summary>
public sealed class NewsController(NewsPageQuery news, HeadlinesQuery headlines, WithdrawnQuery withdrawn) : Controller
{
    [HttpGet("/news"), ReaderPage("page")]
    public async Task<IActionResult> List(string? page, CancellationToken cancellationToken) =>
        await headlines.FindAsync(ArticleKind.News, page, cancellationToken) is { } found ? View("NewsList", found) : NotFound();

    [HttpGet("/news/{slug}", Name = "news"), ReaderPage]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (await news.FindAsync(slug, cancellationToken) is not { } found)
            return await withdrawn.AnswerAsync(this, ArticleKind.News, slug, cancellationToken);
        HttpContext.TagAnswer(CacheTags.Article(found.Id));
        return View("News", found.Page);
    }
}
