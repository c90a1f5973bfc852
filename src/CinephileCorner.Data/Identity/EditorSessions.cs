using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Lists sign-ins under way, and ends them.</summary>
public sealed class EditorSessions(CinephileDbContext db, TimeProvider time)
{
    /// <summary>No sign-in lasts longer, whatever is done in it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(2);

    /// <summary>For how long one that is over is remembered: a text that its editor sends late is still kept for them.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Those that still count, the last seen first.</summary>
    public Task<List<EditorSession>> OfAsync(int editorId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.EditorSessions.AsNoTracking()
            .Where(session => session.EditorId == editorId && session.EndedUtc == null && session.SeenUtc > now - LongestIdle && session.BegunUtc > now - Longest)
            .OrderByDescending(session => session.SeenUtc).ToListAsync(cancellationToken);
    }

    /// <summary>Ends one sign-in; false when it is not theirs or was over.</summary>
    public async Task<bool> EndAsync(int editorId, string keyHash, CancellationToken cancellationToken) =>
        await EndAsync(session => session.EditorId == editorId && session.KeyHash == keyHash, cancellationToken) > 0;

    /// <summary>Ends all their sign-ins; returns how many there were.</summary>
    /// <param name="except">The one to keep, by the hash of its key; null for none.</param>
    public Task<int> EndAllAsync(int editorId, string? except, CancellationToken cancellationToken) =>
        EndAsync(session => session.EditorId == editorId && session.KeyHash != (except ?? ""), cancellationToken);

    /// <summary>Forgets those that were over long ago.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().UtcDateTime - Remembered;
        return db.EditorSessions.Where(session => session.BegunUtc < since).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<int> EndAsync(System.Linq.Expressions.Expression<Func<EditorSession, bool>> which, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.EditorSessions.Where(which).Where(session => session.EndedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now), cancellationToken);
    }
}
