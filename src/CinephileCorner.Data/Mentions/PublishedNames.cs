using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Mentions;

/// <summary>The names of all films and people that readers may know at one moment.</summary>
public sealed class PublishedNames : IOverview
{
    private PublishedNames(KnownNames index, string stamp, int articleCount) => (Index, Stamp, ArticleCount) = (index, stamp, articleCount);

    public KnownNames Index { get; }

    /// <summary>The same for the same names, in any process; another when the finder has changed.</summary>
    public string Stamp { get; }

    public int ArticleCount { get; }

    /// <summary>Reads them from the store.</summary>
    public static async Task<PublishedNames> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var published = db.Articles.AsNoTracking().PublishedAt(nowUtc);
        var count = await published.CountAsync(cancellationToken);
        var credits = (await published.OfKind(ArticleKind.Review).Where(review => review.FilmId != null)
            .SelectMany(review => review.Credits, (review, credit) => new { FilmId = review.FilmId!.Value, credit.PersonId })
            .Distinct().ToListAsync(cancellationToken)).ToLookup(credit => credit.FilmId, credit => credit.PersonId);
        var films = (await db.FilmsAt(nowUtc).AsNoTracking().OrderBy(film => film.Id)
            .Select(film => new { film.Id, film.Title, film.Year, film.Qualifier }).ToListAsync(cancellationToken))
            .ConvertAll(film => new KnownFilm(film.Id, film.Title, film.Year, film.Qualifier, credits[film.Id].ToHashSet()));
        var people = await db.PeopleAt(nowUtc).AsNoTracking().OrderBy(person => person.Id)
            .Select(person => new KnownPerson(person.Id, person.Name, person.Qualifier)).ToListAsync(cancellationToken);
        // Names that were merged and that something published still writes: prose writes them as well.
        var formerFilms = await published.Where(article => article.FilmId != null && article.FilmAliasId != null)
            .Join(db.Films, article => article.FilmAliasId, film => film.Id, (article, film) => new { Id = article.FilmId!.Value, film.Title, film.Year, film.Qualifier, film.Key })
            .Distinct().OrderBy(film => film.Key).ToListAsync(cancellationToken);
        var formerPeople = await published.OfKind(ArticleKind.Review).SelectMany(review => review.Credits).Where(credit => credit.AliasId != null)
            .Join(db.People, credit => credit.AliasId, person => person.Id, (credit, person) => new { Id = credit.PersonId, person.Name, person.Qualifier, person.Key })
            .Distinct().OrderBy(person => person.Key).ToListAsync(cancellationToken);
        films.AddRange(formerFilms.Select(film => new KnownFilm(film.Id, film.Title, film.Year, film.Qualifier, credits[film.Id].ToHashSet())));
        people.AddRange(formerPeople.Select(person => new KnownPerson(person.Id, person.Name, person.Qualifier)));
        return new PublishedNames(new KnownNames(films, people), StampOf(films, people), count);
    }

    private static string StampOf(List<KnownFilm> films, List<KnownPerson> people)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(string.Create(CultureInfo.InvariantCulture, $"{KnownNames.Version} {ArticleMaker.Version}"));
        foreach (var film in films)
            Add(string.Create(CultureInfo.InvariantCulture, $"{film.Id}\n{film.Title}\n{film.Year}\n{film.Qualifier}\n{string.Join(',', film.People.Order())}"));
        foreach (var person in people)
            Add(string.Create(CultureInfo.InvariantCulture, $"{person.Id}\n{person.Name}\n{person.Qualifier}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\0"));
    }
}
