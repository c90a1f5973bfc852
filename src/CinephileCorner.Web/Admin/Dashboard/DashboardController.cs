using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>Where an editor arrives.</summary>
public sealed class DashboardController(DashboardPageQuery pages) : AdminController
{
    [HttpGet("/admin"), Allow(Permission.Write)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Dashboard", await pages.FindAsync(cancellationToken));
}
