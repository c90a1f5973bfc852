using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>The films, people, genres and critics of what is published, to be found by name.</summary>
public sealed class SearchNames : IOverview
{
    private const int MostOfACast = 5;
    private const int MostWords = 8;

    public required int ArticleCount { get; init; }

    public required NameIndex Films { get; init; }

    /// <summary>In the order of <see cref="Films"/>.</summary>
    public required IReadOnlyList<NamedRow> FilmRows { get; init; }

    public required NameIndex People { get; init; }

    /// <summary>In the order of <see cref="People"/>.</summary>
    public required IReadOnlyList<NamedRow> PersonRows { get; init; }

    /// <summary>Ids of those people who are credited as a director.</summary>
    public required IReadOnlySet<int> Directors { get; init; }

    /// <summary>Ids of those who are credited in a cast.</summary>
    public required IReadOnlySet<int> Cast { get; init; }

    public required NameIndex Genres { get; init; }

    public required IReadOnlyList<NamedRow> GenreRows { get; init; }

    public required NameIndex Critics { get; init; }

    public required IReadOnlyList<NamedRow> CriticRows { get; init; }

    // By id of a person the ids of the films that are known by them: who directed them, who stands first in their cast.
    private IReadOnlyDictionary<int, int[]> Known { get; init; } = new Dictionary<int, int[]>();

    private static readonly Dictionary<int, IReadOnlyList<string>> NoOthers = [];

    /// <summary>Reads what is published.</summary>
    public static async Task<SearchNames> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var published = db.Articles.AsNoTracking().PublishedAt(nowUtc);
        var reviews = published.OfKind(ArticleKind.Review);
        var credits = reviews.SelectMany(review => review.Credits);
        var films = await published.Where(article => article.Film != null).GroupBy(article => new { article.Film!.Id, article.Film.Title, article.Film.Year, article.Film.Qualifier })
            .OrderBy(film => film.Key.Id).Select(film => new NamedRow(film.Key.Id, film.Key.Title, film.Key.Year, film.Count(), film.Key.Qualifier)).ToListAsync(cancellationToken);
        var people = await credits.GroupBy(credit => new { credit.PersonId, credit.Person.Name, credit.Person.Qualifier })
            .OrderBy(person => person.Key.PersonId).Select(person => new NamedRow(person.Key.PersonId, person.Key.Name, null, person.Count(), person.Key.Qualifier)).ToListAsync(cancellationToken);
        var genres = await reviews.SelectMany(article => article.Genres).GroupBy(genre => new { genre.GenreId, genre.Genre.Name })
            .OrderBy(genre => genre.Key.GenreId).Select(genre => new NamedRow(genre.Key.GenreId, genre.Key.Name, null, genre.Count(), null)).ToListAsync(cancellationToken);
        var critics = await published.GroupBy(article => new { article.CriticId, article.Critic.Name })
            .OrderBy(critic => critic.Key.CriticId).Select(critic => new NamedRow(critic.Key.CriticId, critic.Key.Name, null, critic.Count(), null)).ToListAsync(cancellationToken);
        var known = await credits.Where(credit => credit.Job == Job.Director.Name || (credit.Kind == CreditKind.Cast && credit.Position < MostOfACast))
            .Join(reviews.Where(review => review.FilmId != null), credit => credit.ArticleId, review => review.Id, (credit, review) => new { credit.PersonId, FilmId = review.FilmId!.Value }).Distinct().ToListAsync(cancellationToken);
        var otherTitles = await AlsoCalled.FilmsAsync(db, reviews, cancellationToken);
        var otherNames = await AlsoCalled.PeopleAsync(db, credits, cancellationToken);
        return new SearchNames
        {
            ArticleCount = await published.CountAsync(cancellationToken),
            Films = IndexOf(films, otherTitles),
            FilmRows = films,
            People = IndexOf(people, otherNames),
            PersonRows = people,
            Directors = await credits.Where(credit => credit.Job == Job.Director.Name).Select(credit => credit.PersonId).Distinct().ToHashSetAsync(cancellationToken),
            Cast = await credits.Where(credit => credit.Kind == CreditKind.Cast).Select(credit => credit.PersonId).Distinct().ToHashSetAsync(cancellationToken),
            Genres = IndexOf(genres, NoOthers),
            GenreRows = genres,
            Critics = IndexOf(critics, NoOthers),
            CriticRows = critics,
            Known = known.GroupBy(one => one.PersonId).ToDictionary(films => films.Key, films => films.Select(one => one.FilmId).ToArray()),
        };
    }

    /// <summary>
    /// The question as it is meant: a title or name is one, however much it looks like something else (“Score: 8”, “$”). Null when there is
    /// nothing to look for.
    /// </summary>
    public SearchQuery? Meant(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { HasFilters: false, IsEmpty: false, Hints.Count: 0 })
            return query;
        if (Films.IsName(query.Text) || People.IsName(query.Text))
            return SearchQueryReader.ReadWords(query.Text);
        // “"∞"”: signs alone, in quotation marks.
        if (query is { IsEmpty: true, Plain.Length: > 0 } && Films.IsName(query.Plain))
            return SearchQueryReader.ReadWords(query.Plain);
        return query.IsEmpty ? null : query;
    }

    /// <summary>The films and people that have just that name, or are called so by a review: a merged, original or other one. Films first.</summary>
    public IReadOnlyList<CreditNode> Named(string name) =>
        [.. Films.Named(name).Select(film => CreditNode.Film(FilmRows[film].Id)), .. People.Named(name).Select(person => CreditNode.Person(PersonRows[person].Id))];

    /// <summary>The films and people whose names come nearest to what was typed, best first.</summary>
    public IReadOnlyList<CreditNode> Nearest(string typed, int most) =>
    [
        .. Films.Find(typed, isUnfinished: false, most).Select(found => (found.Score, Node: CreditNode.Film(FilmRows[found.Name].Id)))
            .Concat(People.Find(typed, isUnfinished: false, most).Select(found => (found.Score, Node: CreditNode.Person(PersonRows[found.Name].Id))))
            .OrderByDescending(one => one.Score).Take(most).Select(one => one.Node),
    ];

    /// <summary>
    /// Films by words of their title and of the name of somebody they are known by, in either order, as “vertigo hitchcock” asks for one: as numbers
    /// of the two.
    /// </summary>
    /// <param name="isUnfinished">Whether the last word may still go on.</param>
    public IReadOnlyList<(int Film, int Person)> KnownBy(string typed, bool isUnfinished, int most)
    {
        var words = FoldedWords.Of(typed).Take(MostWords + 1).ToList();
        if (words.Count is < 2 or > MostWords)
            return [];
        var found = new List<(int Film, int Person)>();
        for (var at = 1; at < words.Count && found.Count < most; at++)
        {
            var before = string.Join(' ', words.Take(at).Select(word => word.Text));
            // “griffith’s intolerance”
            var owner = string.Join(' ', words.Take(at).Select(word => word.Owner ?? word.Text));
            var behind = string.Join(' ', words.Skip(words[at].Text is "by" or "with" && at + 1 < words.Count ? at + 1 : at).Select(word => word.Text));
            found.AddRange(Both(With(Films, before, false), With(People, behind, isUnfinished)));
            found.AddRange(Both(With(Films, behind, isUnfinished), With(People, owner, false)));
        }
        return [.. found.DistinctBy(one => one.Film).Take(most)];
    }

    private static IEnumerable<int> With(NameIndex index, string words, bool isUnfinished) =>
        index.Named(words).Concat(isUnfinished ? index.WithAllWordsSoFar(words) : index.WithAllWords(words) is { Count: > 0 } exact ? exact : index.WithAllWordsNear(words, evenOfKnown: false));

    private List<(int Film, int Person)> Both(IEnumerable<int> films, IEnumerable<int> people)
    {
        var byId = films.Distinct().ToDictionary(film => FilmRows[film].Id);
        return byId.Count == 0 ? [] : [.. people.SelectMany(person => (Known.GetValueOrDefault(PersonRows[person].Id) ?? []).Where(byId.ContainsKey).Select(film => (byId[film], person)))];
    }

    private static NameIndex IndexOf(IReadOnlyList<NamedRow> rows, IReadOnlyDictionary<int, IReadOnlyList<string>> others) =>
        new([.. rows.Select(row => new IndexedName(row.Name, Others(row, others.GetValueOrDefault(row.Id) ?? []), row.Articles, row.Year))]);

    // As pages print it, “Tom Holland [director]”, it is a name as well.
    private static IReadOnlyList<string> Others(NamedRow row, IReadOnlyList<string> others) => row.Qualifier is { } qualifier ? [.. others, new PersonName(row.Name, qualifier).Label] : others;
}
