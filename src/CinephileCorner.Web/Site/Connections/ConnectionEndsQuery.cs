using CinephileCorner.Content.Mentions;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>Finds the film or person that somebody means by an address or a name, among those readers may know.</summary>
public sealed class ConnectionEndsQuery(CinephileDbContext db, Kept<SearchNames> names, MovedPageQuery moved, SiteClock clock, SiteLinks links)
{
    private const int Most = 8;

    public async Task<ConnectionSide> FindAsync(string key, string asked, CancellationToken cancellationToken)
    {
        if (asked.Length == 0)
            return new ConnectionSide(key, asked, null, []);
        var address = ConnectionAsked.AddressIn(asked);
        var found = address is { } known ? await AtAsync(known.IsFilm, known.Slug, cancellationToken) : [];
        // A title may look like an address.
        if (found.Count == 0)
            found = await NamedAsync(asked, cancellationToken);
        if (found.Count == 1)
            return new ConnectionSide(key, asked, found[0], []) { Typed = await TypedAsync(found[0], cancellationToken) };
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

    // A name that was merged and a film that is called otherwise now lead on, as their own pages do.
    private async Task<List<ConnectionEnd>> AtAsync(bool isFilm, string slug, CancellationToken cancellationToken)
    {
        var found = await HavingAsync(isFilm, slug);
        return found.Count == 0 && await moved.FindAsync($"{(isFilm ? links.Films : links.People)}/{slug}", cancellationToken) is { } now && ConnectionAsked.AddressIn(Uri.UnescapeDataString(now)) is { } there
            ? await HavingAsync(there.IsFilm, there.Slug)
            : found;

        Task<List<ConnectionEnd>> HavingAsync(bool film, string address) => film
            ? FilmsAsync(films => films.Where(one => one.Slug == address), cancellationToken)
            : PeopleAsync(people => people.Where(one => one.Slug == address), cancellationToken);
    }

    // Sent again it has to be this end alone.
    private async Task<string> TypedAsync(ConnectionEnd end, CancellationToken cancellationToken) =>
        await NamedAsync(end.Name, cancellationToken) is [var only] && only.Node == end.Node ? end.Name : end.Address[1..];

    // Spellings of one name meet, as they do in credits: case, accents, dots and spaces make no difference. What nothing is called first
    // of all may be an original or other title, or the name somebody was merged under.
    private async Task<List<ConnectionEnd>> NamedAsync(string asked, CancellationToken cancellationToken)
    {
        foreach (var name in ConnectionAsked.NamesIn(asked))
        {
            List<ConnectionEnd> found = [.. await CalledAsync(name, cancellationToken), .. await TitledAsync(name, cancellationToken)];
            if (found.Count > 0)
                return found;
        }
        var nodes = (await names.GetAsync(cancellationToken)).Named(asked);
        var known = await OfAsync([.. nodes], cancellationToken);
        return [.. nodes.Where(known.ContainsKey).Select(node => known[node])];
    }

    private async Task<List<ConnectionEnd>> CalledAsync(WrittenName name, CancellationToken cancellationToken)
    {
        var (key, folded) = (name.Person.Key, name.Person.FoldedName);
        return name.Year is not null ? []
            : await PeopleAsync(all => name.Qualifier is null ? all.Where(person => person.FoldedName == folded) : all.Where(person => person.Key == key), cancellationToken);
    }

    // By the key that has an index, then by the whole title: a leading article is no part of the first.
    private Task<List<ConnectionEnd>> TitledAsync(WrittenName name, CancellationToken cancellationToken)
    {
        var (sortKey, key) = (SortTitle.Of(name.Name), name.Film.Key);
        var (start, end) = (new FilmName(name.Name, null).Key[..^1], key[key.LastIndexOf('|')..]);
        return FilmsAsync(all => all.Where(film => film.SortKey == sortKey && film.Key.StartsWith(start)
            && (name.Year == null || film.Year == name.Year) && (name.Qualifier == null || film.Key.EndsWith(end))), cancellationToken);
    }

    private async Task<List<ConnectionEnd>> NearestAsync(string asked, CancellationToken cancellationToken)
    {
        var index = await names.GetAsync(cancellationToken);
        var nearest = index.Nearest(asked, Most);
        if (nearest.Count == 0)
            nearest = index.Nearest(ConnectionAsked.NamesIn(asked).Select(name => name.Name).MinBy(name => name.Length)!, Most);
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
            CreditNode.Person(person.Id), person.IsShared && person.Qualifier is not null ? $"{person.Name} ({person.Qualifier})" : person.Name, links.Person(person.Slug)));
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
        return rows.ConvertAll(film => new ConnectionEnd(CreditNode.Film(film.Id), new FilmName(film.Title, film.Year, film.IsShared ? film.Qualifier : null).Whole, links.Film(film.Slug)));
    }
}
