using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Linting;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Tells which names of a text no other article has, and which known ones they may be slips of.</summary>
public sealed class NewNames(CinephileDbContext db, NameUsesQuery uses, NearNames near)
{
    private const int MostPeople = 100;

    /// <param name="articleId">The article whose text it is; null for one that has not been saved yet.</param>
    /// <summary>The new names, in the order of the text.</summary>
    public async Task<IReadOnlyList<NewName>> OfAsync(ArticleFile file, int? articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<(string Key, KnownName Name)> films = file.Film is { } film ? [(film.Key, Named(film.Title, film.Year, film.Qualifier, film.Key))] : [];
        var people = file.Cast.Concat(file.Crew).Select(credit => credit.Person).DistinctBy(person => person.Key, StringComparer.Ordinal).Take(MostPeople)
            .Select(person => (person.Key, Named(person.Name, null, person.Qualifier, person.Key))).ToList();
        return [.. await OfAsync(NameKind.Film, films, articleId, cancellationToken), .. await OfAsync(NameKind.Person, people, articleId, cancellationToken)];
    }

    private async Task<IReadOnlyList<NewName>> OfAsync(NameKind kind, List<(string Key, KnownName Name)> stated, int? articleId, CancellationToken cancellationToken)
    {
        if (stated.Count == 0)
            return [];
        var keys = stated.ConvertAll(one => one.Key);
        var known = await db.Names(kind).AsNoTracking().Where(name => keys.Contains(name.Key)).Select(name => new { name.Key, name.Id, name.CountsAsId }).ToListAsync(cancellationToken);
        var elsewhere = await uses.CountAsync(kind, known.ConvertAll(name => name.Id), articleId, cancellationToken);
        // A merged name is known, whoever writes it.
        var old = known.Where(name => name.CountsAsId is not null || elsewhere.ContainsKey(name.Id)).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        var found = new List<NewName>();
        foreach (var (_, name) in stated.Where(one => !old.Contains(one.Key)))
            found.Add(await AgainstAsync(kind, name, articleId, cancellationToken));
        return found;
    }

    private async Task<NewName> AgainstAsync(NameKind kind, KnownName name, int? articleId, CancellationToken cancellationToken)
    {
        var ids = new List<int>(await near.NearAsync(kind, name.Folded, cancellationToken));
        if (kind == NameKind.Film)
            ids.AddRange(await near.LikeAsync(kind, name.Folded, cancellationToken));
        var isFilm = kind == NameKind.Film;
        if (ids.Count == 0)
            return new NewName(name.Name, name.Label, isFilm, null, null, 0);
        var alike = await db.Names(kind).AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        var meantIds = alike.Select(one => one.CountsAsId ?? one.Id).Distinct().ToList();
        var counts = await uses.CountAsync(kind, meantIds, articleId, cancellationToken);
        var meant = await db.Names(kind).AsNoTracking().Where(one => meantIds.Contains(one.Id)).ToListAsync(cancellationToken);
        // Of a film told with another title the year must fit; of one title every other year is worth a look.
        var best = meant.Where(one => counts.ContainsKey(one.Id) && one.Key != name.Key && (!isFilm || one.Folded == name.Folded || one.Year is null || name.Year is null || Math.Abs(one.Year.Value - name.Year.Value) <= 1))
            .OrderByDescending(one => counts[one.Id]).ThenBy(one => one.Id).FirstOrDefault();
        return new NewName(name.Name, name.Label, isFilm, best?.Label, best is null || best.Folded == name.Folded ? null : (best with { Year = null }).Label, best is null ? 0 : counts[best.Id]);
    }

    private static KnownName Named(string name, int? year, string? qualifier, string key) =>
        new() { Id = 0, Name = name, Year = year, Qualifier = qualifier, Key = key, SortKey = SortTitle.Of(name), Slug = "", CountsAsId = null };
}
