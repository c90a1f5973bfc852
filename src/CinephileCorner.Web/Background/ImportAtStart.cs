using CinephileCorner.Content;
using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Background;

/// <summary>Takes in what has changed in the content folder while the site already answers.</summary>
public sealed partial class ImportAtStart(ContentImporter importer, ImportProgress progress, SiteSettings settings, ILogger<ImportAtStart> log) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.ImportAtStart && Directory.Exists(settings.ContentPath))
            return base.StartAsync(cancellationToken);
        if (settings.ImportAtStart)
            NoContent(settings.ContentPath);
        progress.End(report: null);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var report = await importer.ImportAsync(new ImportRequest([settings.ContentPath], ImportOrigin.Start), progress, stoppingToken);
            foreach (var problem in report.Problems)
                FoundProblem(problem.Severity == Severity.Note ? LogLevel.Debug : LogLevel.Warning, problem);
            Imported(report.Read, report.Added, report.Changed, report.Unchanged, report.Refused, report.Conflicts, report.Remade);
            progress.End(report);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is being stopped; the next start goes on where this one broke off.
        }
        catch (StoreUnusableException fault)
        {
            BrokeOff(fault.Message);
            progress.BreakOff(fault.Message);
        }
#pragma warning disable CA1031 // Whatever is wrong with the content: readers keep what is stored.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failed(fault);
            progress.BreakOff("The import failed; the log says why.");
        }
    }

    [LoggerMessage(LogLevel.Information, "Imported content: {Read} read, {Added} added, {Changed} changed, {Unchanged} unchanged, {Refused} refused, {Conflicts} in conflict, {Remade} made again")]
    private partial void Imported(int read, int added, int changed, int unchanged, int refused, int conflicts, int remade);

    [LoggerMessage("Import says {Problem}")]
    private partial void FoundProblem(LogLevel level, Problem problem);

    [LoggerMessage(LogLevel.Warning, "Found no content folder {Path}")]
    private partial void NoContent(string path);

    [LoggerMessage(LogLevel.Error, "Import broke off: {Reason}")]
    private partial void BrokeOff(string reason);

    [LoggerMessage(LogLevel.Error, "Import failed")]
    private partial void Failed(Exception fault);
}
