using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Finds known names by the beginning of what is typed, folded: by first word or by surname; and those a letter or two from it.</summary>
public sealed class SuggestionsQuery(CinephileDbContext db, NameUsesQuery uses, NearNames near)
{
    private const int Most = 8;
    private const int LongestName = 120;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(NameKind kind, string typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = typed.Length <= LongestName ? typed : typed[..LongestName];
        var title = words.IndexOfAny(['(', '[']) is > 0 and var bracket ? words[..bracket] : words;
        var key = TextFolding.Key(title);
        if (key.Length < 2)
            return [];
        var ids = await BeginningAsync(kind, key, cancellationToken);
        ids.AddRange(await near.NearAsync(kind, key, cancellationToken));
        var found = await db.Names(kind).AsNoTracking().Where(name => ids.Contains(name.Id)).ToListAsync(cancellationToken);
        // A name that was merged is told by the one it means.
        var meantIds = found.Select(name => name.CountsAsId).OfType<int>().ToList();
        var meant = meantIds.Count == 0 ? [] : await db.Names(kind).AsNoTracking().Where(name => meantIds.Contains(name.Id)).ToDictionaryAsync(name => name.Id, cancellationToken);
        var known = found.Select(name => (Name: name.CountsAsId is { } id ? meant[id] : name, Typed: name)).OrderBy(one => one.Typed.Folded != key).ThenBy(one => one.Typed.CountsAsId is not null).DistinctBy(one => one.Name.Id).ToList();
        var counts = await uses.CountAsync(kind, known.ConvertAll(one => one.Name.Id), exceptArticleId: null, cancellationToken);
        return [.. known.Where(one => counts.ContainsKey(one.Name.Id))
            .OrderBy(one => Rank(one.Typed, key)).ThenBy(one => one.Name.SortKey, StringComparer.Ordinal).ThenBy(one => one.Name.Year).ThenBy(one => one.Name.Id).Take(Most)
            .Select(one => new Suggestion(
                (one.Name with { Year = null }).Label, one.Name.Label, DetailOf(kind, one.Name, one.Typed, counts[one.Name.Id]),
                one.Typed.Folded != key && NearSpelling.IsNear(key, one.Typed.Folded), one.Typed.Folded == key, one.Name.Year))];
    }

    private async Task<List<int>> BeginningAsync(NameKind kind, string key, CancellationToken cancellationToken)
    {
        var end = key + "\uffff";
#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
        var byFirst = await db.Names(kind).Where(name => string.Compare(name.Key, key) >= 0 && string.Compare(name.Key, end) < 0).OrderBy(name => name.Key).Take(2 * Most).Select(name => name.Id).ToListAsync(cancellationToken);
        var byLast = await db.Names(kind).Where(name => string.Compare(name.SortKey, key) >= 0 && string.Compare(name.SortKey, end) < 0).OrderBy(name => name.SortKey).ThenBy(name => name.Id).Take(2 * Most).Select(name => name.Id).ToListAsync(cancellationToken);
#pragma warning restore CA1309
        return [.. byFirst.Union(byLast)];
    }

    // What was typed, what begins so, what is nearly so.
    private static int Rank(KnownName name, string key) => name.Folded == key ? 0 : name.Key.StartsWith(key, StringComparison.Ordinal) || name.SortKey.StartsWith(key, StringComparison.Ordinal) ? 1 : 2;

    private static string DetailOf(NameKind kind, KnownName name, KnownName typed, int count)
    {
        var articles = count == 1 ? "1 article here" : string.Create(CultureInfo.InvariantCulture, $"{count} articles here");
        var also = typed.Id == name.Id ? "" : $" · also “{typed.Label}”";
        return kind == NameKind.Person ? articles + also : $"{name.Year?.ToString(CultureInfo.InvariantCulture) ?? "year unknown"} · {articles}{also}";
    }
}
