using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>A ranking as data, at its address with <c>.csv</c> or <c>.json</c>: for spreadsheets and programs, not for search engines.</summary>
[ReaderPage]
public sealed class RankingTwinsController(RankingTableQuery tables, WithdrawnQuery withdrawn) : Controller
{
    [HttpGet("/rankings/{slug}.csv")]
    public Task<IActionResult> Csv(string slug, CancellationToken cancellationToken) => Answer(slug, RankingCsv.Write, "text/csv; charset=utf-8; header=present", cancellationToken);

    [HttpGet("/rankings/{slug}.json")]
    public Task<IActionResult> Json(string slug, CancellationToken cancellationToken) => Answer(slug, RankingJson.Write, "application/json; charset=utf-8", cancellationToken);

    private async Task<IActionResult> Answer(string slug, Func<RankingTable, byte[]> write, string type, CancellationToken cancellationToken)
    {
        if (await tables.FindAsync(slug, cancellationToken) is not { } table)
            return await withdrawn.AnswerAsync(this, ArticleKind.Ranking, slug, cancellationToken);
        HttpContext.TagAnswer(CacheTags.Article(table.Id));
        Response.Headers.Link = $"<{table.Address}>; rel=\"canonical\"";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(write(table), type);
    }
}
