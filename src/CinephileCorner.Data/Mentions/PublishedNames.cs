using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Mentions;

/// <summary>The names of all films and people that readers may know at one moment.</summary>
public sealed class PublishedNames : IOverview
{
    private static readonly string FilmPages = NameAddress.Folder(NameKind.Film);

    private PublishedNames(KnownNames index, string merges, string stamp, int articleCount) => (Index, Merges, Stamp, ArticleCount) = (index, merges, stamp, articleCount);

    public KnownNames Index { get; }

    /// <summary>Another whenever names were merged or a merge was taken back.</summary>
    public string Merges { get; }

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
            .SelectMany(review => review.Credits, (review, credit) => new { FilmId = review.FilmId!.Value, credit.PersonId, credit.Kind })
            .Distinct().ToListAsync(cancellationToken)).ToLookup(credit => credit.FilmId);
        var films = (await db.FilmsAt(nowUtc).AsNoTracking().OrderBy(film => film.Id)
            .Select(film => new { film.Id, film.Title, film.Year, film.Qualifier }).ToListAsync(cancellationToken))
            .ConvertAll(film => new KnownFilm(film.Id, film.Title, film.Year, film.Qualifier, PeopleOf(film.Id), MakersOf(film.Id)));
        var people = await db.PeopleAt(nowUtc).AsNoTracking().OrderBy(person => person.Id)
            .Select(person => new KnownPerson(person.Id, person.Name, person.Qualifier)).ToListAsync(cancellationToken);
        // Names that were merged and that something published still writes: prose writes them as well.
        var formerFilms = await published.Where(article => article.FilmId != null && article.FilmAliasId != null)
            .Join(db.Films, article => article.FilmAliasId, film => film.Id, (article, film) => new { Id = article.FilmId!.Value, film.Title, film.Year, film.Qualifier, film.Key })
            .Distinct().OrderBy(film => film.Key).ToListAsync(cancellationToken);
        var formerPeople = await published.OfKind(ArticleKind.Review).SelectMany(review => review.Credits).Where(credit => credit.AliasId != null)
            .Join(db.People, credit => credit.AliasId, person => person.Id, (credit, person) => new { Id = credit.PersonId, person.Name, person.Qualifier, person.Key })
            .Distinct().OrderBy(person => person.Key).ToListAsync(cancellationToken);
        films.AddRange(formerFilms.Select(film => new KnownFilm(film.Id, film.Title, film.Year, film.Qualifier, PeopleOf(film.Id), MakersOf(film.Id))));
        people.AddRange(formerPeople.Select(person => new KnownPerson(person.Id, person.Name, person.Qualifier)));
        var (leftFilms, leftPeople) = await LeftNamesAsync(db, published, films.Select(film => film.Id).ToHashSet(), people.Select(person => person.Id).ToHashSet(), cancellationToken);
        var (merged, undone) = (await db.NameMerges.CountAsync(cancellationToken), await db.NameMerges.CountAsync(merge => merge.UndoneUtc != null, cancellationToken));
        var merges = string.Create(CultureInfo.InvariantCulture, $"{merged} {undone}");
        return new PublishedNames(new KnownNames(films, people, leftFilms, leftPeople), merges, StampOf(merges, films, people, leftFilms, leftPeople), count);

        HashSet<int> PeopleOf(int filmId) => [.. credits[filmId].Select(credit => credit.PersonId)];

        HashSet<int>? MakersOf(int filmId) => credits[filmId].Where(credit => credit.Kind == CreditKind.Crew).Select(credit => credit.PersonId).ToHashSet() is { Count: > 0 } makers ? makers : null;
    }

    // Names that nothing published writes any more, and whose pages lead on to those of others: their authors' links do as well.
    private static async Task<(List<KnownFilm> Films, List<KnownPerson> People)> LeftNamesAsync(
        CinephileDbContext db, IQueryable<Article> published, HashSet<int> filmIds, HashSet<int> personIds, CancellationToken cancellationToken)
    {
        var left = (await published.Where(article => article.FilmId != null)
            .SelectMany(article => article.FormerAddresses.Where(address => EF.Functions.Like(address.Path, FilmPages + "%")), (article, address) => new { FilmId = article.FilmId!.Value, address.Path })
            .ToListAsync(cancellationToken)).ToDictionary(one => one.Path[FilmPages.Length..], one => one.FilmId, StringComparer.Ordinal);
        var slugs = left.Keys.ToList();
        var renamed = slugs.Count == 0 ? [] : await db.Names(NameKind.Film).AsNoTracking().Where(name => EF.Parameter(slugs).Contains(name.Slug)).OrderBy(name => name.Key).ToListAsync(cancellationToken);
        var films = renamed.Where(name => !filmIds.Contains(name.Id)).Select(name => FilmOf(name, left[name.Slug]))
            .Concat((await LedOnAsync(db, NameKind.Film, cancellationToken)).Where(name => !left.ContainsKey(name.Slug) && filmIds.Contains(name.CountsAsId!.Value)).Select(name => FilmOf(name, name.CountsAsId!.Value)));
        var people = (await LedOnAsync(db, NameKind.Person, cancellationToken)).Where(name => personIds.Contains(name.CountsAsId!.Value))
            .Select(name => new KnownPerson(name.CountsAsId!.Value, name.Name, name.Qualifier));
        return ([.. films], [.. people]);
    }

    private static Task<List<KnownName>> LedOnAsync(CinephileDbContext db, NameKind kind, CancellationToken cancellationToken) => db.Names(kind).AsNoTracking()
        .Where(name => name.CountsAsId != null && db.NameMerges.Any(merge => merge.Kind == kind && merge.FromId == name.Id && merge.UndoneUtc == null && merge.LeadsOn))
        .OrderBy(name => name.Key).ToListAsync(cancellationToken);

    private static KnownFilm FilmOf(KnownName name, int id) => new(id, name.Name, name.Year, name.Qualifier, new HashSet<int>());

    private static string StampOf(string merges, List<KnownFilm> films, List<KnownPerson> people, List<KnownFilm> leftFilms, List<KnownPerson> leftPeople)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(string.Create(CultureInfo.InvariantCulture, $"{KnownNames.Version} {ArticleMaker.Version} {merges}"));
        films.ForEach(AddFilm);
        people.ForEach(AddPerson);
        Add("left");
        leftFilms.ForEach(AddFilm);
        leftPeople.ForEach(AddPerson);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void AddFilm(KnownFilm film) => Add(string.Create(CultureInfo.InvariantCulture, $"{film.Id}\n{film.Title}\n{film.Year}\n{film.Qualifier}\n{string.Join(',', film.People.Order())}\n{string.Join(',', (film.Makers ?? film.People).Order())}"));

        void AddPerson(KnownPerson person) => Add(string.Create(CultureInfo.InvariantCulture, $"{person.Id}\n{person.Name}\n{person.Qualifier}"));

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\0"));
    }
}
