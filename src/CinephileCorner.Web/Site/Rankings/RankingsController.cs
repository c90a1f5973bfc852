using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>The rankings, and one of them.</summary>
public sealed class RankingsController(RankingPageQuery rankings, HeadlinesQuery headlines, WithdrawnQuery withdrawn, SiteClock clock, SiteLinks links) : Controller
{
    [HttpGet("/rankings"), ReaderPage("page")]
    public async Task<IActionResult> List(string? page, CancellationToken cancellationToken) =>
        await headlines.FindAsync(ArticleKind.Ranking, page, cancellationToken) is { } found ? View("Rankings", found) : NotFound();

    [HttpGet("/rankings/{slug}", Name = "ranking"), ReaderPage(RankingReading.OrderKey, RankingReading.SinceKey)]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        // What was taken down says so however it is asked for.
        if (RankingReading.Read(Request.Query, clock.Today) is not { } reading || await rankings.FindAsync(slug, reading, cancellationToken) is not { } found)
            return await withdrawn.AnswerAsync(this, ArticleKind.Ranking, slug, cancellationToken);
        if (CanonicalQuery.Of(Request, links.Article(ArticleKind.Ranking, slug), reading.Query, RankingReading.Keys) is { } canonical)
            return RedirectPermanent(canonical);
        HttpContext.TagAnswer(CacheTags.Article(found.Id));
        // There are as many days to ask for as anybody likes; those on which something changed are few.
        if (found.Page.Changes is { IsOffered: false })
            HttpContext.KeepNoAnswer();
        return View("Ranking", found.Page);
    }
}
