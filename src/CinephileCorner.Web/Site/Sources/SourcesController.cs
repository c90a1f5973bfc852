using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Sources;

/// <summary>Each article's Markdown, at the article's address with <c>.md</c>: for readers who keep texts, not for search engines.</summary>
[ReaderPage]
public sealed class SourcesController(SourceQuery sources, WithdrawnQuery withdrawn, SiteLinks links, AbsoluteLinks absolute) : Controller
{
    [HttpGet("/reviews/{slug}.md")]
    public Task<IActionResult> Review(string slug, CancellationToken cancellationToken) => Answer(ArticleKind.Review, slug, cancellationToken);

    [HttpGet("/rankings/{slug}.md")]
    public Task<IActionResult> Ranking(string slug, CancellationToken cancellationToken) => Answer(ArticleKind.Ranking, slug, cancellationToken);

    [HttpGet("/news/{slug}.md")]
    public Task<IActionResult> News(string slug, CancellationToken cancellationToken) => Answer(ArticleKind.News, slug, cancellationToken);

    private async Task<IActionResult> Answer(ArticleKind kind, string slug, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(kind, slug, cancellationToken) is not { } source)
            return await withdrawn.AnswerAsync(this, kind, slug, cancellationToken);
        HttpContext.TagAnswer(CacheTags.Article(source.Id));
        Response.Headers.Link = $"<{absolute.Of(links.Article(kind, slug))}>; rel=\"canonical\"";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Content(source.Markdown, "text/markdown; charset=utf-8");
    }
}
