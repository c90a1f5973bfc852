using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>Where an editor arrives.</summary>
public sealed class DashboardController : AdminController
{
    [HttpGet("/admin"), Allow(Permission.Write)]
    public IActionResult Show() => View("Dashboard", new DashboardPage { Title = "Dashboard" });
}
