using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Reads a page of films or people by where the last one ended, never by counting through what came before.</summary>
public sealed class NamesPageQuery(CinephileDbContext db, NameUsesQuery uses, NearNames near, CurrentEditor me, AdminLinks links)
{
    private const int AtOnce = 50;
    private const int LongestWords = 120;

    /// <param name="show"><c>doubles</c> for pairs that may be one; an editor’s alone.</param>
    /// <summary>A page of them.</summary>
    public async Task<NamesPage> FindAsync(NameKind kind, string? q, string? show, string? after, CancellationToken cancellationToken)
    {
        var words = (q ?? "").Trim();
        words = words.Length <= LongestWords ? words : words[..LongestWords];
        var isDoubles = show == "doubles" && me.IsCurator;
        var page = new NamesPage
        {
            Title = isDoubles ? $"{kind.Title()}: possible doubles" : kind.Title(), Kind = kind, Words = words, IsDoubles = isDoubles, Rows = [], Doubles = [], Next = null, MayCurate = me.IsCurator,
        };
        return isDoubles ? await DoublesAsync(page, after, cancellationToken) : await NamesAsync(page, after, cancellationToken);
    }

    private async Task<NamesPage> NamesAsync(NamesPage page, string? after, CancellationToken cancellationToken)
    {
        var names = Matching(page.Kind, page.Words);
        if (!me.IsCurator)
        {
            var seen = uses.Of(page.Kind);
            names = names.Where(name => seen.Any(use => use.NameId == name.Id));
        }
#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
        if (Place(after) is var (sortKey, id) && sortKey is not null)
            names = names.Where(name => string.Compare(name.SortKey, sortKey) > 0 || (name.SortKey == sortKey && name.Id > id));
#pragma warning restore CA1309
        var found = await names.OrderBy(name => name.SortKey).ThenBy(name => name.Id).Take(AtOnce + 1).ToListAsync(cancellationToken);
        var shown = found.Take(AtOnce).ToList();
        return page with
        {
            Rows = await RowsAsync(page.Kind, shown, cancellationToken),
            Next = found.Count <= AtOnce ? null : links.NameList(page.Kind, page.Words, doubles: false, string.Create(CultureInfo.InvariantCulture, $"{shown[^1].SortKey}~{shown[^1].Id}")),
        };
    }

    // Who looks for a name also finds those that were merged; who merely looks through the list does not meet them.
    private IQueryable<KnownName> Matching(NameKind kind, string words)
    {
        var names = db.Names(kind).AsNoTracking();
        if (words.Length == 0)
            return names.Where(name => name.CountsAsId == null);
        if (TextFolding.Key(words) is { Length: > 0 } key)
        {
            // “Here (2023)” names a year too.
            var dated = kind == NameKind.Film && words.IndexOf('(', StringComparison.Ordinal) > 0 && key.Length > 4 && key[^4..].All(char.IsAsciiDigit) ? key[..^4] + "|" + key[^4..] : key;
            // The index of keys holds all that is asked for: its rows are found before they are put in order.
            var found = db.Names(kind).Where(name => name.Key.Contains(dated)).Select(name => name.Id);
            return names.Where(name => found.Contains(name.Id));
        }
        return names.Where(name => name.Name.Contains(words));
    }

    private async Task<NamesPage> DoublesAsync(NamesPage page, string? after, CancellationToken cancellationToken)
    {
        var pairs = await near.DoublesAsync(page.Kind, cancellationToken);
        var merged = (await db.Names(page.Kind).Where(name => name.CountsAsId != null).Select(name => name.Id).ToListAsync(cancellationToken)).ToHashSet();
        var begin = Math.Clamp(int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0, 0, pairs.Count);
        var rows = new List<DoubleRow>();
        // A name that is in no text any more is nobody's double.
        while (begin < pairs.Count && rows.Count < AtOnce)
        {
            var some = pairs.Skip(begin).Take(AtOnce).ToList();
            var ids = some.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToList();
            var counts = await uses.CountAsync(page.Kind, ids, exceptArticleId: null, cancellationToken);
            var names = await db.Names(page.Kind).AsNoTracking().Where(name => ids.Contains(name.Id)).ToDictionaryAsync(name => name.Id, cancellationToken);
            foreach (var (one, other) in some)
            {
                begin++;
                if (merged.Contains(one) || merged.Contains(other) || !counts.ContainsKey(one) || !counts.ContainsKey(other))
                    continue;
                var (from, into) = counts[one] < counts[other] ? (one, other) : (other, one);
                rows.Add(new DoubleRow(new NameRow(from, names[from].Label, counts[from]), new NameRow(into, names[into].Label, counts[into])));
                if (rows.Count == AtOnce)
                    break;
            }
        }
        return page with { Doubles = rows, Next = begin >= pairs.Count ? null : links.NameList(page.Kind, "", doubles: true, begin.ToString(CultureInfo.InvariantCulture)) };
    }

    private async Task<IReadOnlyList<NameRow>> RowsAsync(NameKind kind, List<KnownName> names, CancellationToken cancellationToken)
    {
        var ids = names.ConvertAll(name => name.Id);
        var counts = await uses.CountAsync(kind, ids, exceptArticleId: null, cancellationToken);
        var meantIds = names.Select(name => name.CountsAsId).OfType<int>().Distinct().ToList();
        var meant = meantIds.Count == 0 ? [] : await db.Names(kind).AsNoTracking().Where(name => meantIds.Contains(name.Id)).ToDictionaryAsync(name => name.Id, name => name.Label, cancellationToken);
        return names.ConvertAll(name => new NameRow(name.Id, name.Label, counts.GetValueOrDefault(name.Id), name.CountsAsId is { } into ? meant[into] : null));
    }

    private static (string? SortKey, int Id) Place(string? after) =>
        after?.LastIndexOf('~') is > 0 and var at && int.TryParse(after.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (after[..at], id) : (null, 0);
}
