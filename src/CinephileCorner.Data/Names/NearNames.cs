using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Names;

/// <summary>
/// Finds names that are spelled nearly alike. Names are only ever added to the store, so what is kept of them in memory grows by
/// the new ones when somebody asks.
/// </summary>
public sealed class NearNames(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<NameKind, NameShelf> _shelves = [];
    private readonly Dictionary<NameKind, (int UpTo, List<(NameSign One, NameSign Other)> Pairs)> _doubles = [];

    /// <summary>The films or people whose names are one or two letters from this one; never those of exactly this name.</summary>
    /// <param name="folded">As <see cref="KnownName.Folded"/>.</param>
    public async Task<IReadOnlyList<int>> NearAsync(NameKind kind, string folded, CancellationToken cancellationToken)
    {
        var shelf = await ShelfAsync(kind, cancellationToken);
        return [.. shelf.Near(folded).Select(name => name.Id)];
    }

    /// <summary>Those of exactly this name, whatever year or qualifier tells them apart.</summary>
    public async Task<IReadOnlyList<int>> LikeAsync(NameKind kind, string folded, CancellationToken cancellationToken)
    {
        var shelf = await ShelfAsync(kind, cancellationToken);
        return [.. shelf.Like(folded).Select(name => name.Id)];
    }

    /// <summary>Every two that may be one, in the order of their names. The first time all are compared with all, afterwards the new ones.</summary>
    public async Task<IReadOnlyList<(int One, int Other)>> DoublesAsync(NameKind kind, CancellationToken cancellationToken)
    {
        var shelf = await ShelfAsync(kind, cancellationToken);
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!_doubles.TryGetValue(kind, out var known) || known.UpTo > shelf.LastId)
                known = (0, []);
            if (known.UpTo < shelf.LastId)
            {
                var pairs = known.Pairs.Concat(shelf.Doubles(known.UpTo)).OrderBy(pair => pair.One.Folded, StringComparer.Ordinal).ThenBy(pair => pair.One.Id).ThenBy(pair => pair.Other.Id).ToList();
                _doubles[kind] = known = (shelf.LastId, pairs);
            }
            return known.Pairs.ConvertAll(pair => (pair.One.Id, pair.Other.Id));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<NameShelf> ShelfAsync(NameKind kind, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // A scope of its own sees what is committed, and nothing that is merely tried out.
            await using var scope = scopes.CreateAsyncScope();
            var names = scope.ServiceProvider.GetRequiredService<CinephileDbContext>().Names(kind);
            var shelf = _shelves.GetValueOrDefault(kind, NameShelf.Empty);
            var newest = await names.MaxAsync(name => (int?)name.Id, cancellationToken) ?? 0;
            if (newest < shelf.LastId)
                shelf = NameShelf.Empty;
            if (newest > shelf.LastId)
            {
                var last = shelf.LastId;
                var rows = await names.Where(name => name.Id > last).Select(name => new { name.Id, name.Key, name.Year }).ToListAsync(cancellationToken);
                shelf = shelf.With([.. rows.Select(row => NameSign.Of(kind, row.Id, row.Key, row.Year))]);
            }
            return _shelves[kind] = shelf;
        }
        finally
        {
            _one.Release();
        }
    }
}
