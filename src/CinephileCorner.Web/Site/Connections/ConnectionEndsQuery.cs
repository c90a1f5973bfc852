using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>Finds the film or person that somebody means by an address or a name, among those readers may know.</summary>
public sealed class ConnectionEndsQuery(CinephileDbContext db, Kept<SearchNames> names, SiteClock clock, SiteLinks links)
{
    private const int Most = 8;

    public async Task<ConnectionSide> FindAsync(string key, string asked, CancellationToken cancellationToken)
    {
        if (asked.Length == 0)
            return new ConnectionSide(key, asked, null, []);
        var address = ConnectionAsked.AddressIn(asked);
        var found = address is var (isFilm, slug)
            ? isFilm ? await FilmsAsync(films => films.Where(film => film.Slug == slug), cancellationToken) : await PeopleAsync(people => people.Where(person => person.Slug == slug), cancellationToken)
            : await NamedAsync(asked, cancellationToken);
        if (found.Count == 1)
            return new ConnectionSide(key, asked, found[0], []);
        var isAmbiguous = found.Count > 1;
        if (!isAmbiguous)
            found = await NearestAsync(address is null ? asked : address.Value.Slug, cancellationToken);
        return new ConnectionSide(key, asked, null, [.. found.Take(Most)]) { IsAmbiguous = isAmbiguous, IsUnknownAddress = address is not null };
    }

    /// <summary>Those of the nodes that readers may know now.</summary>
    public async Task<IReadOnlyDictionary<CreditNode, ConnectionEnd>> OfAsync(IReadOnlyCollection<CreditNode> nodes, CancellationToken cancellationToken)
    {
        var (filmIds, personIds) = (Ids(true), Ids(false));
        var films = filmIds.Count == 0 ? [] : await FilmsAsync(all => all.Where(film => filmIds.Contains(film.Id)), cancellationToken);
        var people = personIds.Count == 0 ? [] : await PeopleAsync(all => all.Where(person => personIds.Contains(person.Id)), cancellationToken);
        return films.Concat(people).ToDictionary(end => end.Node);

        List<int> Ids(bool isFilm) => nodes.Where(node => node.IsFilm == isFilm).Select(node => node.Id).Distinct().ToList();
    }

    // Spellings of one name meet, as they do in credits: case, accents, dots and spaces make no difference.
    private async Task<List<ConnectionEnd>> NamedAsync(string asked, CancellationToken cancellationToken)
    {
        var whole = TextFolding.Key(asked);
        if (whole.Length == 0)
            return [];
        var (name, year, qualifier) = ConnectionAsked.Parts(asked);
        var (folded, kept) = (TextFolding.Key(name), qualifier is null ? null : TextFolding.Key(qualifier));
        var people = await PeopleAsync(all => all.Where(person => person.FoldedName == whole || (kept != null && person.Key == folded + "|" + kept)), cancellationToken);
        var films = await TitledAsync(name, films => films.Where(film => (year == null || film.Year == year) && (kept == null || film.Key.EndsWith("|" + kept))), cancellationToken);
        // Brackets may belong to the title.
        if (films.Count == 0 && name != asked)
            films = await TitledAsync(asked, films => films, cancellationToken);
        return [.. people, .. films];
    }

    // By the key that has an index, then by the whole title: a leading article is no part of the first.
    private Task<List<ConnectionEnd>> TitledAsync(string title, Func<IQueryable<Film>, IQueryable<Film>> some, CancellationToken cancellationToken)
    {
        var (sortKey, start) = (SortTitle.Of(title), TextFolding.Key(title) + "|");
        return FilmsAsync(all => some(all.Where(film => film.SortKey == sortKey && film.Key.StartsWith(start))), cancellationToken);
    }

    private async Task<List<ConnectionEnd>> NearestAsync(string asked, CancellationToken cancellationToken)
    {
        var index = await names.GetAsync(cancellationToken);
        var nearest = index.Nearest(asked, Most);
        if (nearest.Count == 0)
            nearest = index.Nearest(ConnectionAsked.Parts(asked).Name, Most);
        var known = await OfAsync([.. nearest], cancellationToken);
        return [.. nearest.Where(known.ContainsKey).Select(node => known[node])];
    }

    private async Task<List<ConnectionEnd>> PeopleAsync(Func<IQueryable<Person>, IQueryable<Person>> some, CancellationToken cancellationToken)
    {
        var people = db.PeopleAt(clock.UtcNow);
        var rows = await some(people.AsNoTracking()).OrderBy(person => person.SortKey).ThenBy(person => person.Id).Take(Most + 1).Select(person => new
        {
            person.Id,
            person.Name,
            person.Slug,
            person.Qualifier,
            IsShared = people.Any(other => other.FoldedName == person.FoldedName && other.Id != person.Id),
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(person => new ConnectionEnd(
            CreditNode.Person(person.Id), person.IsShared && person.Qualifier is not null ? $"{person.Name} ({person.Qualifier})" : person.Name, links.Person(person.Slug),
            person.IsShared ? links.Person(person.Slug)[1..] : person.Name));
    }

    private async Task<List<ConnectionEnd>> FilmsAsync(Func<IQueryable<Film>, IQueryable<Film>> some, CancellationToken cancellationToken)
    {
        var films = db.FilmsAt(clock.UtcNow);
        var rows = await some(films.AsNoTracking()).OrderBy(film => film.SortKey).ThenBy(film => film.Year).ThenBy(film => film.Id).Take(Most + 1).Select(film => new
        {
            film.Id,
            film.Title,
            film.Year,
            film.Slug,
            film.Qualifier,
            IsShared = films.Any(other => other.SortKey == film.SortKey && other.Year == film.Year && other.Id != film.Id),
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(film =>
        {
            var name = new FilmName(film.Title, film.Year).WithYear;
            return new ConnectionEnd(CreditNode.Film(film.Id), film.IsShared && film.Qualifier is not null ? $"{name}, {film.Qualifier}" : name, links.Film(film.Slug), film.IsShared || film.Year is null ? links.Film(film.Slug)[1..] : name);
        });
    }
}
