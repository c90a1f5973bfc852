using CinephileCorner.Content;
using CinephileCorner.Data.Providers.Sqlite;
using CinephileCorner.Data.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Transfer;

/// <summary>Keeps the reports of the last imports.</summary>
internal sealed class ImportRuns(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Most = 20;

    public async Task KeepAsync(ImportReport report, ImportRequest request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        try
        {
            await KeepAsync(db, Of(report, request), scope.ServiceProvider.GetRequiredService<Actor>(), scope.ServiceProvider.GetRequiredService<Audit>(), cancellationToken);
        }
        catch (Exception fault) when (SqliteFault.Sentence(fault, db.Database.GetDbConnection().DataSource) is { } sentence)
        {
            throw new StoreUnusableException(sentence, fault);
        }
    }

    private static async Task KeepAsync(CinephileDbContext db, ImportRun run, Actor actor, Audit audit, CancellationToken cancellationToken)
    {
        var older = await db.ImportRuns.OrderByDescending(one => one.Id).Select(one => new { one.Id, one.IsQuiet }).ToListAsync(cancellationToken);
        // A site that is started every day would push out all there is to read.
        var ids = older.Skip(Most - 1).Concat(run.IsQuiet ? older.Take(1).Where(one => one.IsQuiet) : []).Select(one => one.Id).ToList();
        if (ids.Count > 0)
            db.ImportRuns.RemoveRange(await db.ImportRuns.Where(one => EF.Parameter(ids).Contains(one.Id)).ToListAsync(cancellationToken));
        if (run.EditorId is { } editor)
        {
            actor.Be(editor, run.By ?? "");
            audit.Note("imported", run.Summary);
        }
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
    }

    private ImportRun Of(ImportReport report, ImportRequest request)
    {
        var kept = KeptReport.Of(report);
        return new ImportRun
        {
            EndedUtc = time.GetUtcNow().UtcDateTime,
            Origin = request.Origin,
            EditorId = request.EditorId,
            By = request.By,
            Upload = request.Upload,
            Summary = report.Summary,
            Errors = Math.Max(0, report.Problems.Count(problem => problem.Severity == Severity.Error) - report.Conflicts),
            Conflicts = report.Conflicts,
            Warnings = report.Problems.Count(problem => problem.Severity == Severity.Warning),
            IsQuiet = request.Origin == ImportOrigin.Start && report is { Added: 0, Changed: 0 } && report.Problems.Count == 0,
            Report = kept.ToJson(),
        };
    }
}
