using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Staging;
using CinephileCorner.Web.Admin.Transfer.Runs;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Transfer.Uploads;

/// <summary>An upload of one’s own: what taking it in would do, and taking it in.</summary>
public sealed class StagedImportsController(StagedUploads staged, UploadJobs jobs, ImportRunsQuery runs, CurrentEditor editor, AdminLinks links, TimeProvider time) : AdminController
{
    // Short work is done by then, and spares a second look.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [HttpGet("/admin/import/{upload:length(32)}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Show(string upload, string? show, CancellationToken cancellationToken, int page = 1)
    {
        if (staged.Find(upload, editor.Id) is not { } found)
            return await Ended(upload, cancellationToken);
        var job = jobs.Of(found);
        var report = await ReportAsync(job, cancellationToken);
        if (report is not null && job.IsTaking)
            return await Ended(upload, cancellationToken);
        return View("StagedImport", new StagedImportPage
        {
            Title = "Import of " + found.Name,
            Id = upload,
            Name = found.Name,
            AtUtc = found.AtUtc,
            Files = found.Files,
            Step = job.Work.IsCompleted ? null : job.Step,
            IsTaking = job.IsTaking,
            Failure = job.Failure,
            View = report is null ? null : ReportView.Of(report, show, page, (kind, number) => links.StagedImport(upload, kind, number), links.StagedImportJson(upload)),
        });
    }

    [HttpGet("/admin/import/{upload:length(32)}/report.json"), Allow(Permission.Curate)]
    public async Task<IActionResult> Json(string upload, CancellationToken cancellationToken) =>
        staged.Find(upload, editor.Id) is { } found && await ReportAsync(jobs.Of(found), cancellationToken) is { } report
            ? ReportDownload.Of(report.ToJson())
            : NotFound();

    [HttpPost("/admin/import/{upload:length(32)}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Take(string upload, CancellationToken cancellationToken)
    {
        if (staged.Find(upload, editor.Id) is not { } found)
            return await Ended(upload, cancellationToken);
        await ReportAsync(jobs.Take(found), cancellationToken);
        return Redirect(links.StagedImport(upload));
    }

    [HttpPost("/admin/import/{upload:length(32)}/removal"), Allow(Permission.Curate)]
    public IActionResult Remove(string upload)
    {
        if (staged.Find(upload, editor.Id) is { } found)
        {
            jobs.Remove(upload);
            Say($"“{found.Name}” was thrown away; nothing of it was taken in.");
        }
        return Redirect(links.Import);
    }

    private async Task<KeptReport?> ReportAsync(UploadJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await job.Work.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    // Taken in already, too old, or somebody else's.
    private async Task<IActionResult> Ended(string upload, CancellationToken cancellationToken) =>
        await runs.OfUploadAsync(upload, editor.Id, cancellationToken) is { } run ? Redirect(links.ImportRun(run)) : NotFound();
}
