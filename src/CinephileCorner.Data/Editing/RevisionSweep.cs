using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// Lets go of versions that were saved by themselves and stand within ten minutes before another of the same tab, a day
/// after: the last of each ten minutes stays for good, and so does whatever anybody saved or published. What a tab kept beside
/// another text while its author wrote on is folded alike.
/// </summary>
public sealed class RevisionSweep(CinephileDbContext db, TimeProvider time)
{
    private static readonly TimeSpan Fold = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Sweeps once.</summary>
    /// <returns>How many were let go.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var before = time.GetUtcNow().UtcDateTime - Patience;
        var autosaves = await db.Revisions.AsNoTracking()
            .Where(revision => revision.WrittenUtc < before && (revision.Kind == RevisionKind.Autosave || (revision.Kind == RevisionKind.Conflict && revision.SettledUtc != null && revision.Tab != null)))
            .OrderBy(revision => revision.ArticleId).ThenBy(revision => revision.Id)
            .Select(revision => new { revision.Id, revision.ArticleId, revision.Kind, revision.Tab, revision.Sequence, revision.WrittenUtc, revision.SourceHash })
            .ToListAsync(cancellationToken);
        var folded = new List<int>();
        foreach (var tab in autosaves.GroupBy(one => (one.ArticleId, one.Kind, one.Tab)))
        {
            // As they were sent: one that came late is not the last.
            var saves = tab.OrderBy(one => one.Sequence).ToList();
            for (var at = 0; at + 1 < saves.Count; at++)
            {
                if (saves[at + 1].WrittenUtc - saves[at].WrittenUtc < Fold && IsWithin(saves[at].WrittenUtc, saves[at + 1].WrittenUtc))
                    folded.Add(saves[at].Id);
            }
        }
        // What somebody's conflict or pending change began from stays findable.
        var let = 0;
        foreach (var some in folded.Chunk(500))
        {
            let += await db.Revisions.Where(revision => some.Contains(revision.Id)
                    && !db.Revisions.Any(beside => beside.ArticleId == revision.ArticleId && beside.BaseHash == revision.SourceHash)
                    && !db.PendingEdits.Any(edit => edit.ArticleId == revision.ArticleId && edit.BaseHash == revision.SourceHash))
                .ExecuteDeleteAsync(cancellationToken);
        }
        return let;
    }

    // Ten-minute stretches of the clock, so that an evening of writing keeps a version for each.
    private static bool IsWithin(DateTime one, DateTime next) => one.Ticks / Fold.Ticks == next.Ticks / Fold.Ticks;
}
