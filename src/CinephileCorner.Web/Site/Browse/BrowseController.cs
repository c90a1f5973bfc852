using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Browse;

/// <summary>Articles by genre, by year and by tag.</summary>
public sealed class BrowseController(BrowsePageQuery browse) : Controller
{
    [HttpGet("/genres"), ReaderPage]
    public async Task<IActionResult> Genres(CancellationToken cancellationToken) => View("Genres", await browse.GenresAsync(cancellationToken));

    [HttpGet("/genres/{slug}"), ReaderPage("page")]
    public async Task<IActionResult> Genre(string slug, string? page, CancellationToken cancellationToken) => Answer(await browse.GenreAsync(slug, page, cancellationToken));

    [HttpGet("/years/{year:int:min(1)}"), ReaderPage("page")]
    public async Task<IActionResult> Year(int year, string? page, CancellationToken cancellationToken) => Answer(await browse.YearAsync(year, page, cancellationToken));

    [HttpGet("/tags/{slug}"), ReaderPage("page")]
    public async Task<IActionResult> Tag(string slug, string? page, CancellationToken cancellationToken) => Answer(await browse.TagAsync(slug, page, cancellationToken));

    private IActionResult Answer(ArticleListPage? page) => page is null ? NotFound() : View("_ArticleList", page);
}
