using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>The films, people, genres and critics of what is published, to be found by name.</summary>
public sealed class SearchNames : IOverview
{
    public required int ArticleCount { get; init; }

    public required NameIndex Films { get; init; }

    /// <summary>In the order of <see cref="Films"/>.</summary>
    public required IReadOnlyList<NamedRow> FilmRows { get; init; }

    public required NameIndex People { get; init; }

    /// <summary>In the order of <see cref="People"/>.</summary>
    public required IReadOnlyList<NamedRow> PersonRows { get; init; }

    /// <summary>The original, other and former titles of those films that have any, by id.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> OtherTitles { get; init; }

    /// <summary>The other names under which people are credited, by id.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<string>> OtherNames { get; init; }

    public required NameIndex Genres { get; init; }

    public required IReadOnlyList<NamedRow> GenreRows { get; init; }

    public required NameIndex Critics { get; init; }

    public required IReadOnlyList<NamedRow> CriticRows { get; init; }

    private static readonly Dictionary<int, IReadOnlyList<string>> NoOthers = [];

    /// <summary>Reads what is published.</summary>
    public static async Task<SearchNames> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var published = db.Articles.AsNoTracking().PublishedAt(nowUtc);
        var reviews = published.OfKind(ArticleKind.Review);
        var films = await published.Where(article => article.Film != null).GroupBy(article => new { article.Film!.Id, article.Film.Title, article.Film.Year })
            .OrderBy(film => film.Key.Id).Select(film => new NamedRow(film.Key.Id, film.Key.Title, film.Key.Year, film.Count())).ToListAsync(cancellationToken);
        var people = await reviews.SelectMany(article => article.Credits).GroupBy(credit => new { credit.PersonId, credit.Person.Name })
            .OrderBy(person => person.Key.PersonId).Select(person => new NamedRow(person.Key.PersonId, person.Key.Name, null, person.Count())).ToListAsync(cancellationToken);
        var genres = await reviews.SelectMany(article => article.Genres).GroupBy(genre => new { genre.GenreId, genre.Genre.Name })
            .OrderBy(genre => genre.Key.GenreId).Select(genre => new NamedRow(genre.Key.GenreId, genre.Key.Name, null, genre.Count())).ToListAsync(cancellationToken);
        var critics = await published.GroupBy(article => new { article.CriticId, article.Critic.Name })
            .OrderBy(critic => critic.Key.CriticId).Select(critic => new NamedRow(critic.Key.CriticId, critic.Key.Name, null, critic.Count())).ToListAsync(cancellationToken);
        var otherTitles = Others(await reviews.Where(review => review.FilmId != null && (review.OriginalTitle != null || review.FilmAliasId != null || review.OtherTitles.Count > 0)).Select(review => new
        {
            Id = review.FilmId!.Value,
            review.OriginalTitle,
            review.OtherTitles,
            Alias = db.Films.Where(film => film.Id == review.FilmAliasId).Select(film => film.Title).FirstOrDefault(),
        }).ToListAsync(cancellationToken), row => row.Id, row => row.OtherTitles.Prepend(row.OriginalTitle).Append(row.Alias));
        var otherNames = Others(await reviews.SelectMany(review => review.Credits).Where(credit => credit.AliasId != null)
            .Join(db.People, credit => credit.AliasId, person => person.Id, (credit, person) => new { credit.PersonId, person.Name }).Distinct().ToListAsync(cancellationToken), row => row.PersonId, row => [row.Name]);
        return new SearchNames
        {
            ArticleCount = await published.CountAsync(cancellationToken),
            Films = IndexOf(films, otherTitles),
            FilmRows = films,
            OtherTitles = otherTitles,
            People = IndexOf(people, otherNames),
            OtherNames = otherNames,
            PersonRows = people,
            Genres = IndexOf(genres, NoOthers),
            GenreRows = genres,
            Critics = IndexOf(critics, NoOthers),
            CriticRows = critics,
        };
    }

    /// <summary>The films and people whose names come nearest to what was typed, best first.</summary>
    public IReadOnlyList<CreditNode> Nearest(string typed, int most) =>
    [
        .. Films.Find(typed, isUnfinished: false, most).Select(found => (found.Score, Node: CreditNode.Film(FilmRows[found.Name].Id)))
            .Concat(People.Find(typed, isUnfinished: false, most).Select(found => (found.Score, Node: CreditNode.Person(PersonRows[found.Name].Id))))
            .OrderByDescending(one => one.Score).Take(most).Select(one => one.Node),
    ];

    private static NameIndex IndexOf(IReadOnlyList<NamedRow> rows, IReadOnlyDictionary<int, IReadOnlyList<string>> others) =>
        new([.. rows.Select(row => new IndexedName(row.Name, others.GetValueOrDefault(row.Id) ?? [], row.Articles, row.Year))]);

    private static Dictionary<int, IReadOnlyList<string>> Others<T>(IEnumerable<T> rows, Func<T, int> id, Func<T, IEnumerable<string?>> names) =>
        rows.GroupBy(id).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.SelectMany(names).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
