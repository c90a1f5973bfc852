using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Transfer.Runs;

/// <summary>The last imports, and what of them waits for somebody.</summary>
public sealed class ImportRunsQuery(CinephileDbContext db, SiteClock clock)
{
    /// <summary>The last imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportRunRow>> LatestAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.Id)
            .Select(run => new { run.Id, run.EndedUtc, run.Origin, run.By, run.Summary, run.Errors, run.Warnings })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(run => new ImportRunRow(run.Id, ImportRunRow.Moment(run.EndedUtc, clock), run.Origin, run.By, run.Summary, run.Errors, run.Warnings))];
    }

    /// <summary>One import with its report; null when it is no longer kept.</summary>
    public Task<ImportRun?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);

    /// <summary>The import that took in that upload; null when it has not been.</summary>
    public async Task<int?> OfUploadAsync(string upload, int editorId, CancellationToken cancellationToken) =>
        await db.ImportRuns.Where(run => run.Upload == upload && run.EditorId == editorId).MaxAsync(run => (int?)run.Id, cancellationToken);

    /// <summary>
    /// Files of the content folder that the last import from there could not take: nobody was looking when it ran. Whoever sends files
    /// has their report before them, and conflicts are counted by themselves.
    /// </summary>
    public async Task<int> ProblemCountAsync(CancellationToken cancellationToken) =>
        await db.ImportRuns.Where(run => run.Origin != ImportOrigin.Upload).OrderByDescending(run => run.Id).Select(run => run.Errors).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The last import from the content folder, and how many errors its report names, conflicts apart; null when it names none but those.</summary>
    public async Task<(int Run, int Errors, int Conflicts)?> ProblemsAsync(CancellationToken cancellationToken) =>
        await db.ImportRuns.AsNoTracking().Where(run => run.Origin != ImportOrigin.Upload).OrderByDescending(run => run.Id).Select(run => new { run.Id, run.Errors, run.Conflicts }).FirstOrDefaultAsync(cancellationToken)
            is { Errors: > 0 } run ? (run.Id, run.Errors, run.Conflicts) : null;

    /// <summary>Files that stand against their articles.</summary>
    public Task<int> ConflictCountAsync(CancellationToken cancellationToken) => db.ImportConflicts.CountAsync(cancellationToken);
}
