using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Home;

/// <summary>The front page.</summary>
public sealed class HomeController(HomePageQuery home) : Controller
{
    [HttpGet("/"), ReaderPage]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var page = await home.FindAsync(cancellationToken);
        if (page.Lead is not null)
            HttpContext.TagAnswer(CacheTags.Article(page.Lead.Id));
        return View("Home", page);
    }
}
