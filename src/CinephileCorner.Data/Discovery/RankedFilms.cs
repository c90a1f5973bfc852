using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery;

/// <summary>
/// The films that entries of published rankings mean without writing their whole names: what is not written may be anything, as in
/// <c>[[…]]</c>, as long as one film readers know is left. A film called so goes before one that is called so as well.
/// </summary>
public sealed class RankedFilms : IOverview
{
    private readonly Dictionary<string, int> _byEntry;
    private readonly ILookup<int, string> _ofFilm;

    private RankedFilms(Dictionary<string, int> byEntry, int articleCount) =>
        (_byEntry, _ofFilm, ArticleCount) = (byEntry, byEntry.ToLookup(pair => pair.Value, pair => pair.Key), articleCount);

    public int ArticleCount { get; }

    /// <summary>Id of the film; null where the key is a film’s own, and where none or several might be meant.</summary>
    public int? MeantBy(string filmKey) => _byEntry.TryGetValue(filmKey, out var id) ? id : null;

    /// <summary>The other keys under which entries mean the film.</summary>
    public IEnumerable<string> KeysOf(int filmId) => _ofFilm[filmId];

    /// <summary>Reads them from the store.</summary>
    public static async Task<RankedFilms> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var published = db.Articles.AsNoTracking().PublishedAt(nowUtc);
        var count = await published.CountAsync(cancellationToken);
        var keys = await published.OfKind(ArticleKind.Ranking).SelectMany(ranking => ranking.Entries).Select(entry => entry.FilmKey).Distinct().ToListAsync(cancellationToken);
        if (keys.Count == 0)
            return new RankedFilms([], count);
        var films = (await db.FilmsAt(nowUtc).AsNoTracking().Select(film => new { film.Id, film.Key }).ToListAsync(cancellationToken)).ConvertAll(film => (film.Id, Name: FilmName.PartsOf(film.Key), film.Key));
        keys.RemoveAll(films.Select(film => film.Key).ToHashSet(StringComparer.Ordinal).Contains);
        var byTitle = films.ToLookup(film => film.Name.Title, film => (film.Id, film.Name), StringComparer.Ordinal);
        var also = await AlsoCalled.FilmsAsync(db, published.OfKind(ArticleKind.Review), cancellationToken);
        var byOther = films.SelectMany(film => also.GetValueOrDefault(film.Id, []), (film, title) => (Title: FilmName.PartsOf(new FilmName(title, null).Key).Title, Film: (film.Id, film.Name)))
            .ToLookup(one => one.Title, one => one.Film, StringComparer.Ordinal);
        var meant = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var entry = FilmName.PartsOf(key);
            var fitting = Fitting(byTitle, entry);
            if ((fitting.Count > 0 ? fitting : Fitting(byOther, entry)) is [var only])
                meant[key] = only;
        }
        return new RankedFilms(meant, count);
    }

    private static List<int> Fitting(ILookup<string, (int Id, (string Title, string Year, string Qualifier) Name)> films, (string Title, string Year, string Qualifier) entry) => films[entry.Title]
        .Where(film => (entry.Year.Length == 0 || entry.Year == film.Name.Year) && (entry.Qualifier.Length == 0 || entry.Qualifier == film.Name.Qualifier))
        .Select(film => film.Id).Distinct().ToList();
}
