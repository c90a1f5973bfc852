using CinephileCorner.Content.Searching;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Search;

/// <summary>The filters of a query, with the names in them found.</summary>
public sealed record SearchFilter
{
    private const int MostOfAName = 40;

    private SearchFilter() { }

    /// <summary>Each entry is one <c>director:</c>, as the people it may mean.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Directors { get; init; }

    public required IReadOnlyList<IReadOnlyList<int>> Cast { get; init; }

    public required IReadOnlyList<IReadOnlyList<int>> Genres { get; init; }

    public required IReadOnlyList<IReadOnlyList<int>> Critics { get; init; }

    public required (int First, int Last)? Years { get; init; }

    public required (Score Least, Score Most)? Scores { get; init; }

    /// <summary>Names that nobody and nothing here has, a sentence each.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>True when every article passes.</summary>
    public bool IsEmpty => Directors.Count + Cast.Count + Genres.Count + Critics.Count == 0 && Years is null && Scores is null;

    public static SearchFilter Of(SearchQuery query, SearchNames names)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(names);
        var hints = new List<string>();
        return new SearchFilter
        {
            Directors = Found(query.Directors, names.People, names.PersonRows, names.Directors.Contains, "director", hints),
            Cast = Found(query.Cast, names.People, names.PersonRows, names.Cast.Contains, "cast", hints),
            Genres = Found(query.Genres, names.Genres, names.GenreRows, static _ => true, "genre", hints),
            Critics = Found(query.Critics, names.Critics, names.CriticRows, static _ => true, "critic", hints),
            Years = query.Years,
            Scores = query.Scores,
            Hints = hints,
        };
    }

    /// <summary>Those of the articles that pass.</summary>
    public IQueryable<Article> Apply(CinephileDbContext db, IQueryable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(db);
        // The credits are looked up once for all, not for each article: there are hundreds of Johns.
        foreach (var people in Directors)
            articles = articles.Where(article => db.Credits.Where(credit => credit.Job == Job.Director.Name && people.Contains(credit.PersonId)).Select(credit => credit.ArticleId).Contains(article.Id));
        foreach (var people in Cast)
            articles = articles.Where(article => db.Credits.Where(credit => credit.Kind == CreditKind.Cast && people.Contains(credit.PersonId)).Select(credit => credit.ArticleId).Contains(article.Id));
        foreach (var genres in Genres)
            articles = articles.Where(article => article.Genres.Any(genre => genres.Contains(genre.GenreId)));
        foreach (var critics in Critics)
            articles = articles.Where(article => critics.Contains(article.CriticId));
        if (Years is var (first, last))
            articles = articles.Where(article => article.Film!.Year >= first && article.Film.Year <= last);
        if (Scores is var (least, most))
        {
            var (from, to) = (least.Halves, most.Halves);
            articles = articles.Where(article => article.HalfPoints >= from && article.HalfPoints <= to);
        }
        return articles;
    }

    private static List<IReadOnlyList<int>> Found(IReadOnlyList<string> wanted, NameIndex index, IReadOnlyList<NamedRow> rows, Func<int, bool> mayBe, string filter, List<string> hints)
    {
        var found = new List<IReadOnlyList<int>>();
        foreach (var name in wanted)
        {
            var ids = Meant(name, index).Select(numbers => numbers.Select(number => rows[number].Id).Where(mayBe).ToList()).FirstOrDefault(ids => ids.Count > 0) ?? [];
            found.Add(ids);
            if (ids.Count == 0)
                hints.Add($"Nothing here has “{name}” as its {filter}.");
        }
        return found;
    }

    // All whose names have the words as they are typed, before any that takes a slip: somebody with another job may have that very name.
    private static IEnumerable<IEnumerable<int>> Meant(string name, NameIndex index)
    {
        yield return index.WithAllWords(name);
        yield return index.WithAllWordsNear(name, evenOfKnown: false);
        yield return index.WithAllWordsNear(name, evenOfKnown: true);
        var matches = index.Find(name, isUnfinished: false, MostOfAName);
        yield return matches.Where(match => !match.IsNear).Select(match => match.Name);
        yield return matches.Select(match => match.Name);
    }
}
