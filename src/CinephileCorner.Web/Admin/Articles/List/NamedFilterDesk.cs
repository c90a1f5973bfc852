using System.Data;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Keeps the lists an editor has named; nobody touches another's.</summary>
public sealed class NamedFilterDesk(CinephileDbContext db, CurrentEditor me, TimeProvider time)
{
    /// <summary>A name on one line.</summary>
    public static string Plain(string? name) => string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong, a sentence; null when the list is kept.</summary>
    public async Task<string?> SaveAsync(ArticlesFilter filter, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = filter.Query();
        if (query.Length == 0)
            return "This is the list of all articles, which is there already. Choose something first, then name it.";
        // A form that is sent twice at once keeps one list.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var own = await OwnAsync(cancellationToken);
        if (own.Count >= NamedFilter.Most)
            return $"There are {NamedFilter.Most} lists with a name already. Take one away first.";
        if (own.Find(list => list.Query == query) is { } same)
            return $"This list is there already, as “{same.Name}”.";
        if (FaultOf(name, own) is { } fault)
            return fault;
        db.NamedFilters.Add(new NamedFilter { EditorId = me.Id, Name = Plain(name), Query = query, AddedUtc = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Null when there is no such list of this editor's.</summary>
    public Task<NamedFilter?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        return db.NamedFilters.SingleOrDefaultAsync(list => list.Id == id && list.EditorId == mine && list.RemovedUtc == null, cancellationToken);
    }

    /// <summary>What is wrong, a sentence; null when it has that name.</summary>
    public async Task<string?> RenameAsync(NamedFilter list, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (FaultOf(name, [.. (await OwnAsync(cancellationToken)).Where(other => other.Id != list.Id)]) is { } fault)
            return fault;
        list.Name = Plain(name);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Takes a list away; the one that was taken away before cannot come back any more.</summary>
    public async Task RemoveAsync(NamedFilter list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(list);
        var mine = me.Id;
        db.NamedFilters.RemoveRange(await db.NamedFilters.Where(one => one.EditorId == mine && one.RemovedUtc != null).ToListAsync(cancellationToken));
        list.RemovedUtc = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Null when there is nothing to bring back, or no room for it.</summary>
    public async Task<NamedFilter?> ReturnAsync(int id, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        var list = await db.NamedFilters.SingleOrDefaultAsync(one => one.Id == id && one.EditorId == mine && one.RemovedUtc != null, cancellationToken);
        var own = await OwnAsync(cancellationToken);
        if (list is null || own.Count >= NamedFilter.Most || own.Exists(other => other.Query == list.Query || IsSameName(other.Name, list.Name)))
            return null;
        list.RemovedUtc = null;
        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    private Task<List<NamedFilter>> OwnAsync(CancellationToken cancellationToken)
    {
        var mine = me.Id;
        return db.NamedFilters.AsNoTracking().Where(list => list.EditorId == mine && list.RemovedUtc == null).ToListAsync(cancellationToken);
    }

    private static string? FaultOf(string? name, List<NamedFilter> others)
    {
        var plain = Plain(name);
        if (plain.Length == 0)
            return "Write a name for the list.";
        if (plain.Length > NamedFilter.LongestName)
            return $"A name has at most {NamedFilter.LongestName} characters; this one has {plain.Length}.";
        if (plain.Any(char.IsControl))
            return "The name holds control characters; write it anew.";
        return others.Exists(other => IsSameName(other.Name, plain)) ? $"Another list is called “{plain}”. Write another name." : null;
    }

    private static bool IsSameName(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
