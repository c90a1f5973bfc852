using CinephileCorner.Content.Searching;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Search;

/// <summary>Finds what somebody looks for: films and people by name, articles by their words.</summary>
public sealed class SearchPageQuery(
    CinephileDbContext db, Kept<SearchNames> kept, ArticleFinder finder, SearchHitsQuery hits, ArticleCardsQuery cards, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 20;
    private const int MostNames = 200;
    private const int ShownArticles = 5;
    private const int ShownNames = 6;
    private const double WholeName = 1;
    private const int Few = 5;

    /// <summary>Null when the results have no such page.</summary>
    /// <param name="part">One kind of results alone; null for the best of all kinds.</param>
    public async Task<SearchPage?> FindAsync(SearchQuery query, SearchPart? part, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text.Length == 0)
            return await BeginningAsync(query, cancellationToken);
        var names = await kept.GetAsync(cancellationToken);
        // A title or name is meant as such, however much it looks like something else: “Score: 8”, “$”.
        var isName = names.Films.IsName(query.Text) || names.People.IsName(query.Text);
        if (isName)
            query = SearchQueryReader.ReadWords(query.Text);
        else if (query.IsEmpty)
            return await BeginningAsync(query, cancellationToken);
        var filter = SearchFilter.Of(query, names);
        var isNamed = !query.HasFilters;
        var films = isNamed ? names.Films.Find(query.Plain, isUnfinished: false, MostNames) : [];
        var people = isNamed ? names.People.Find(query.Plain, isUnfinished: false, MostNames) : [];
        var whole = films.Where(film => film.Score > WholeName).Select(film => names.FilmRows[film.Name].Id).ToHashSet();
        var found = await finder.FindAsync(query, filter, names, whole, Likely(names, films, people), cancellationToken);

        var lists = Order(films, people, found).Distinct().Where(one => part is null || part == one).Select(one => (Part: one, Ids: one switch
        {
            SearchPart.Films => films.Select(film => names.FilmRows[film.Name].Id).ToList(),
            SearchPart.People => people.Select(person => names.PersonRows[person.Name].Id).ToList(),
            _ => found.Articles.Where(article => SearchParts.Of(article.Kind) == one).Select(article => article.Id).ToList(),
        })).ToList();
        var paging = part is null ? null : new Paging(page, lists.Sum(list => list.Ids.Count), PageSize, links.SearchFor(query.Text, part.Value.Word()));
        if (paging is { Exists: false })
            return null;
        var shown = lists.ConvertAll(list => (list.Part, Total: list.Ids.Count, Ids: list.Ids.Skip(paging?.Skipped ?? 0).Take(part is not null ? PageSize : IsNames(list.Part) ? ShownNames : ShownArticles).ToList()));
        var groups = await GroupsAsync(shown, part is null ? query.Text : null, query, found, filter, cancellationToken);
        var total = groups.Sum(group => group.Total);
        var count = groups.Any(group => group.IsMore) ? $"{total:N0} and more results" : Counted.Of(total, "result");
        var summary = total == 0 ? $"Nothing found for “{query.Text}”" : $"{count} for “{query.Text}”";
        var empty = total == 0;
        return new SearchPage
        {
            Head = Head(part, page, summary, isFound: !empty),
            Text = query.Text,
            Summary = summary,
            Hints = [.. query.Hints, .. filter.Hints, .. Mended(found)],
            DidYouMean = Meant(query, names, films, people, found),
            Groups = groups,
            Paging = paging,
            Genres = empty ? await GenresAsync(cancellationToken) : [],
            Latest = empty ? await LatestAsync(cancellationToken) : [],
        };
    }

    // The articles of all kinds are read at once.
    private async Task<List<SearchGroup>> GroupsAsync(List<(SearchPart Part, int Total, List<int> Ids)> shown, string? text, SearchQuery query, FoundArticles found, SearchFilter filter, CancellationToken cancellationToken)
    {
        var articles = shown.Where(list => !IsNames(list.Part)).SelectMany(list => list.Ids).ToList();
        var read = await hits.ArticlesAsync(articles, Wanted(query, found), filter, cancellationToken);
        var marks = new NameMarks(query.Plain);
        var groups = new List<SearchGroup>();
        foreach (var (part, total, ids) in shown)
        {
            var ofPart = part switch
            {
                SearchPart.Films => await hits.FilmsAsync(ids, marks, cancellationToken),
                SearchPart.People => await hits.PeopleAsync(ids, marks, cancellationToken),
                _ => read,
            };
            var list = ids.Select(ofPart.GetValueOrDefault).OfType<SearchHit>().ToList();
            if (list.Count > 0)
                groups.Add(new SearchGroup(part, total, IsNames(part) ? total >= MostNames : found.IsMore, list, text is not null && total > list.Count ? links.SearchFor(text, part.Word()) : null));
        }
        return groups;
    }

    private static bool IsNames(SearchPart part) => part is SearchPart.Films or SearchPart.People;

    private async Task<SearchPage> BeginningAsync(SearchQuery query, CancellationToken cancellationToken) => new()
    {
        Head = new PageHead { Title = "Search", Description = "Find films, people, reviews, rankings and news.", Address = links.Search, Sheet = "css/discovery.css", Script = "js/search.js" },
        Text = query.Text,
        Summary = query.Text.Length > 0 ? "Nothing to look for in that: write a word or a name." : null,
        Hints = query.Hints,
        DidYouMean = null,
        Groups = [],
        Paging = null,
        Genres = await GenresAsync(cancellationToken),
        Latest = await LatestAsync(cancellationToken),
    };

    // There is no end to what can be looked for: an answer counts for the search page itself. One that found nothing is not for
    // search engines at all, or whatever anybody makes up to be looked for would stand there under our name.
    private PageHead Head(SearchPart? part, int page, string summary, bool isFound) => new()
    {
        Title = (part is null ? "Search: " : $"{part}: ") + summary + (page > 1 ? $", page {page}" : ""),
        Description = $"{summary}: films, people, reviews, rankings and news.",
        Address = links.Search,
        Indexed = isFound,
        Sheet = "css/discovery.css",
        Script = "js/search.js",
    };

    // Whoever types a whole title or name wants that; what was written with these very words goes before names that take a slip.
    private static List<SearchPart> Order(IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people, FoundArticles found)
    {
        var names = new[] { (Part: SearchPart.Films, Best: films), (Part: SearchPart.People, Best: people) }
            .Where(one => one.Best.Count > 0).Select(one => (one.Part, one.Best[0].Score, one.Best[0].IsNear)).OrderByDescending(one => one.Score).ToList();
        var isWritten = found.Articles.Count > 0 && !found.IsPartial && found.Mended.Count == 0;
        return
        [
            .. names.Where(one => one.Score > WholeName).Take(1).Select(one => one.Part),
            .. names.Where(one => one.Score > WholeName).Take(1).Select(_ => SearchPart.Reviews),
            .. names.Where(one => !one.IsNear).Select(one => one.Part),
            .. isWritten ? [SearchPart.Reviews] : Array.Empty<SearchPart>(),
            .. names.Select(one => one.Part),
            SearchPart.Reviews, SearchPart.Rankings, SearchPart.News,
        ];
    }

    // What the articles were found by: the words as they were typed, or what they were taken for.
    private static TextMarks Wanted(SearchQuery query, FoundArticles found)
    {
        var words = query.Words.Concat(found.Wanted).ToHashSet(StringComparer.Ordinal);
        return new TextMarks(words.Contains, found.IsPartial ? [] : query.Phrases);
    }

    private static IEnumerable<string> Mended(FoundArticles found) =>
    [
        .. found.Mended.Select(word => $"“{word.Typed}” stands nowhere here; these have “{word.Instead}”."),
        .. found.IsPartial ? ["Nothing has all of these words; these have some of them."] : Array.Empty<string>(),
    ];

    // The words of the film and the person that come nearest.
    private static HashSet<string> Likely(SearchNames names, IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people) =>
        films.Take(1).Select(film => (film.Score, names.FilmRows[film.Name].Name)).Concat(people.Take(1).Select(person => (person.Score, names.PersonRows[person.Name].Name)))
            .OrderByDescending(one => one.Score).Take(1).SelectMany(one => FoldedWords.Of(one.Name)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    // The nearest name, when what was typed takes a slip to be it and stands hardly anywhere as it is.
    private NamedLink? Meant(SearchQuery query, SearchNames names, IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people, FoundArticles found)
    {
        var asTyped = films.Concat(people).Count(name => !name.IsNear) + (found.IsPartial || found.Mended.Count > 0 ? 0 : found.Articles.Count);
        if (query.HasFilters || asTyped >= Few || films.Concat(people).Any(name => name.Score > WholeName || (!name.IsNear && name.Score > 0.9)))
            return null;
        var near = films.Where(film => film.IsNear).Select(film => (film.Score, names.FilmRows[film.Name].Name))
            .Concat(people.Where(person => person.IsNear).Select(person => (person.Score, names.PersonRows[person.Name].Name))).OrderByDescending(one => one.Score).FirstOrDefault();
        return near.Name is null ? null : new NamedLink(near.Name, links.SearchFor(near.Name));
    }

    private async Task<IReadOnlyList<CountedLink>> GenresAsync(CancellationToken cancellationToken)
    {
        var genres = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).SelectMany(review => review.Genres)
            .GroupBy(genre => new { genre.Genre.Name, genre.Genre.Slug }).Select(group => new { group.Key.Name, group.Key.Slug, Count = group.Count() })
            .OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Slug).Take(12).ToListAsync(cancellationToken);
        return genres.ConvertAll(genre => new CountedLink(genre.Name, links.Genre(genre.Slug), genre.Count));
    }

    private Task<IReadOnlyList<ArticleCard>> LatestAsync(CancellationToken cancellationToken) =>
        cards.ListAsync(db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).NewestFirst().Take(3), cancellationToken);
}
