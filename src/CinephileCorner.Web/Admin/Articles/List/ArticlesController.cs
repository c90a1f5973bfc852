using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>All articles, whatever state they are in.</summary>
public sealed class ArticlesController(ArticlesPageQuery pages) : AdminController
{
    [HttpGet("/admin/articles"), Allow(Permission.Write)]
    public async Task<IActionResult> List([FromQuery] ArticlesFilter filter, CancellationToken cancellationToken) =>
        View("Articles", await pages.FindAsync(filter, FormFaults.None, cancellationToken));
}
