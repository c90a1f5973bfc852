using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Films;

/// <summary>All films, and one of them.</summary>
public sealed class FilmsController(FilmsPageQuery films, FilmPageQuery film) : Controller
{
    [HttpGet("/films"), ReaderPage("page")]
    public async Task<IActionResult> List(string? page, CancellationToken cancellationToken) =>
        await films.FindAsync(page, cancellationToken) is { } found ? View("Index", found) : NotFound();

    [HttpGet("/films/{slug}"), ReaderPage]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (await film.FindAsync(slug, cancellationToken) is not { } found)
            return NotFound();
        HttpContext.TagAnswer(CacheTags.Texts);
        foreach (var id in found.Similar.ArticleIds)
            HttpContext.TagAnswer(CacheTags.Article(id));
        return View("Film", found);
    }
}
