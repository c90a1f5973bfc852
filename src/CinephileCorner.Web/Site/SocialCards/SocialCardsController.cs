using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.SocialCards;

/// <summary>The pictures that other people's pages show when somebody links to ours.</summary>
[ReaderPage]
public sealed class SocialCardsController(CardQuery cards, CardPainter painter) : Controller
{
    [HttpGet("/cards/site.png")]
    public Task<IActionResult> Site(CancellationToken cancellationToken) => Answer(cards.OfSite(), cancellationToken);

    [HttpGet("/cards/reviews/{slug}.png")]
    public async Task<IActionResult> Review(string slug, CancellationToken cancellationToken) =>
        await Answer(await cards.OfArticleAsync(ArticleKind.Review, slug, cancellationToken), cancellationToken);

    [HttpGet("/cards/rankings/{slug}.png")]
    public async Task<IActionResult> Ranking(string slug, CancellationToken cancellationToken) =>
        await Answer(await cards.OfArticleAsync(ArticleKind.Ranking, slug, cancellationToken), cancellationToken);

    [HttpGet("/cards/news/{slug}.png")]
    public async Task<IActionResult> News(string slug, CancellationToken cancellationToken) =>
        await Answer(await cards.OfArticleAsync(ArticleKind.News, slug, cancellationToken), cancellationToken);

    [HttpGet("/cards/films/{slug}.png")]
    public async Task<IActionResult> Film(string slug, CancellationToken cancellationToken) =>
        await Answer(await cards.OfFilmAsync(slug, cancellationToken), cancellationToken);

    private async Task<IActionResult> Answer(string? svg, CancellationToken cancellationToken)
    {
        if (svg is null)
            return NotFound();
        if (await painter.PaintAsync(svg, cancellationToken) is not { } png)
        {
            Response.Headers.RetryAfter = "30";
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return File(png, "image/png");
    }
}
