using CinephileCorner.Data.Providers.Sqlite;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Lists;

/// <summary>Makes and changes the lists that editors give readers.</summary>
public sealed class SavedListDesk(CinephileDbContext db, Audit audit, TimeProvider time)
{
    /// <summary>Null when another list has the address, be it one that was taken away.</summary>
    /// <exception cref="DomainException">See <see cref="SavedList.Restate"/>.</exception>
    public async Task<SavedList?> AddAsync(Slug slug, string title, string intro, ReviewRule rule, CancellationToken cancellationToken = default)
    {
        var list = new SavedList(slug, title, intro, rule, Now);
        if (await db.SavedLists.AnyAsync(other => other.Slug == list.Slug, cancellationToken))
            return null;
        db.SavedLists.Add(list);
        audit.Note("made the list", title, isPublic: true);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (SqliteFault.IsTaken(fault))
        {
            // Somebody else made one of that name between the look and the write.
            db.ChangeTracker.Clear();
            return null;
        }
        return list;
    }

    /// <summary>False when there is no such list for readers.</summary>
    /// <exception cref="DomainException">See <see cref="SavedList.Restate"/>.</exception>
    public Task<bool> ChangeAsync(int id, string title, string intro, ReviewRule rule, CancellationToken cancellationToken = default) =>
        ActAsync(id, isRemoved: false, "changed the list", list => list.Restate(title, intro, rule, Now), cancellationToken);

    /// <summary>False when there is no such list for readers.</summary>
    public Task<bool> RemoveAsync(int id, CancellationToken cancellationToken = default) => ActAsync(id, isRemoved: false, "took away the list", list => list.Remove(Now), cancellationToken);

    /// <summary>False when there is no such list that was taken away.</summary>
    public Task<bool> BringBackAsync(int id, CancellationToken cancellationToken = default) => ActAsync(id, isRemoved: true, "brought back the list", list => list.BringBack(Now), cancellationToken);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<bool> ActAsync(int id, bool isRemoved, string action, Action<SavedList> act, CancellationToken cancellationToken)
    {
        if (await db.SavedLists.SingleOrDefaultAsync(list => list.Id == id && list.RemovedUtc != null == isRemoved, cancellationToken) is not { } found)
            return false;
        act(found);
        audit.Note(action, found.Title, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
