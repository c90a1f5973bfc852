using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Transfer.Runs;

/// <summary>What the last imports did.</summary>
public sealed class ImportRunsController(ImportRunsQuery runs, AdminLinks links, SiteClock clock) : AdminController
{
    private const int MostFiles = 100;

    [HttpGet("/admin/import/runs/{id:int}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Show(int id, string? show, CancellationToken cancellationToken, int page = 1)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run)
            return NotFound();
        var report = KeptReport.FromJson(run.Report);
        return View("ImportRun", new ImportRunPage
        {
            Title = $"Import {run.Id}",
            Run = ImportRunRow.Of(run, clock),
            View = ReportView.Of(report, show, page, (kind, number) => links.ImportRun(id, kind, number), links.ImportRunJson(id)),
            Files = [.. report.Files.Take(MostFiles)],
            Conflicts = await runs.ConflictCountAsync(cancellationToken),
        });
    }

    [HttpGet("/admin/import/runs/{id:int}/report.json"), Allow(Permission.Curate)]
    public async Task<IActionResult> Json(int id, CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is { } run ? ReportDownload.Of(run.Report) : NotFound();
}
