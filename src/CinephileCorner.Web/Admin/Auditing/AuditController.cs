using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Auditing;

/// <summary>Who changed what, and when.</summary>
public sealed class AuditController(AuditPageQuery pages) : AdminController
{
    [HttpGet("/admin/audit"), Allow(Permission.Curate)]
    public async Task<IActionResult> List(string? by, int? article, int? before, CancellationToken cancellationToken) => View("Audit", await pages.FindAsync(by, article, before, cancellationToken));
}
