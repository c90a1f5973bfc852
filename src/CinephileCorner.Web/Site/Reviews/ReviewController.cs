using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>One review.</summary>
public sealed class ReviewController(ReviewPageQuery reviews, WithdrawnQuery withdrawn) : Controller
{
    [HttpGet("/reviews/{slug}", Name = "review"), ReaderPage]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (await reviews.FindAsync(slug, cancellationToken) is not { } found)
            return await withdrawn.AnswerAsync(this, ArticleKind.Review, slug, cancellationToken);
        HttpContext.TagAnswer(CacheTags.Article(found.Id));
        foreach (var id in found.Page.Similar.ArticleIds)
            HttpContext.TagAnswer(CacheTags.Article(id));
        return View("Review", found.Page);
    }
}
