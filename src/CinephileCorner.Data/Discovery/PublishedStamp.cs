using CinephileCorner.Data.Scopes;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery;

/// <summary>What tells one state of all that is published from the next: two look-ups in an index, whichever process wrote.</summary>
/// <param name="LastChange">The newest note of something that readers see otherwise; null when there is none.</param>
/// <param name="LastDueUtc">When the newest article that readers have was published; it moves when a scheduled one falls due. Null when there is none.</param>
public readonly record struct PublishedStamp(int? LastChange, DateTime? LastDueUtc)
{
    public static async Task<PublishedStamp> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var change = await db.AuditEntries.Where(entry => entry.IsPublic).MaxAsync(entry => (int?)entry.Id, cancellationToken);
        var due = await db.Articles.PublishedAt(nowUtc).MaxAsync(article => (DateTime?)article.PublishedUtc, cancellationToken);
        return new PublishedStamp(change, due);
    }
}
