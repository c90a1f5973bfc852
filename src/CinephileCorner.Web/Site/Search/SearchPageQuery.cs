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

    /// <summary>Null when there is no such page.</summary>
    /// <param name="part">One kind of results alone; null for the best of all kinds.</param>
    public async Task<SearchPage?> FindAsync(SearchQuery query, SearchPart? part, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.IsEmpty)
            return part is null ? await BeginningAsync(query, cancellationToken) : null;
        var names = await kept.GetAsync(cancellationToken);
        var filter = SearchFilter.Of(query, names);
        var isNamed = !query.HasFilters;
        var films = isNamed ? names.Films.Find(Spoken(query), isUnfinished: false, MostNames) : [];
        var people = isNamed ? names.People.Find(Spoken(query), isUnfinished: false, MostNames) : [];
        var whole = films.Where(film => film.Score > WholeName).Select(film => names.FilmRows[film.Name].Id).ToHashSet();
        var found = await finder.FindAsync(query, filter, names, whole, cancellationToken);

        var lists = Order(films, people).Where(one => part is null || part == one).Select(one => (Part: one, Ids: one switch
        {
            SearchPart.Films => films.Select(film => names.FilmRows[film.Name].Id).ToList(),
            SearchPart.People => people.Select(person => names.PersonRows[person.Name].Id).ToList(),
            _ => found.Articles.Where(article => SearchParts.Of(article.Kind) == one).Select(article => article.Id).ToList(),
        })).ToList();
        var paging = part is null ? null : new Paging(page, lists[0].Ids.Count, PageSize, links.SearchFor(query.Text, part.Value.Word()));
        if (paging is { Exists: false })
            return null;
        var shown = lists.ConvertAll(list => (list.Part, Total: list.Ids.Count, Ids: list.Ids.Skip(paging?.Skipped ?? 0).Take(part is not null ? PageSize : IsNames(list.Part) ? ShownNames : ShownArticles).ToList()));
        var groups = await GroupsAsync(shown, part is null ? query.Text : null, Wanted(query, found), cancellationToken);
        var total = groups.Sum(group => group.Total);
        var summary = total == 0 ? $"Nothing found for “{query.Text}”" : $"{Counted.Of(total, "result")} for “{query.Text}”";
        var empty = total == 0;
        return new SearchPage
        {
            Head = Head(query, part, page, summary),
            Text = query.Text,
            Summary = summary,
            Hints = [.. query.Hints, .. filter.Hints, .. Mended(found)],
            DidYouMean = Meant(query, names, films, people),
            Groups = groups,
            Paging = paging,
            Genres = empty ? await GenresAsync(cancellationToken) : [],
            Latest = empty ? await LatestAsync(cancellationToken) : [],
        };
    }

    // The articles of all kinds are read at once.
    private async Task<List<SearchGroup>> GroupsAsync(List<(SearchPart Part, int Total, List<int> Ids)> shown, string? text, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var articles = shown.Where(list => !IsNames(list.Part)).SelectMany(list => list.Ids).ToList();
        var read = await hits.ArticlesAsync(articles, isWanted, cancellationToken);
        var groups = new List<SearchGroup>();
        foreach (var (part, total, ids) in shown)
        {
            var ofPart = part switch
            {
                SearchPart.Films => await hits.FilmsAsync(ids, isWanted, cancellationToken),
                SearchPart.People => await hits.PeopleAsync(ids, isWanted, cancellationToken),
                _ => read,
            };
            var list = ids.Select(ofPart.GetValueOrDefault).OfType<SearchHit>().ToList();
            if (list.Count > 0)
                groups.Add(new SearchGroup(part, total, total >= (IsNames(part) ? MostNames : ArticleFinder.MostCounted), list, text is not null && total > list.Count ? links.SearchFor(text, part.Word()) : null));
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

    private PageHead Head(SearchQuery query, SearchPart? part, int page, string summary) => new()
    {
        Title = (part is null ? "Search: " : $"{part}: ") + summary + (page > 1 ? $", page {page}" : ""),
        Address = links.SearchFor(query.Text, part?.Word()),
        // There is no end to what can be looked for.
        Indexed = false,
        Sheet = "css/discovery.css",
        Script = "js/search.js",
    };

    // Whoever types a whole title or name wants that; else what was written comes first.
    private static IEnumerable<SearchPart> Order(IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people)
    {
        var isFilm = films.Count > 0 && films[0].Score > WholeName;
        var isPerson = people.Count > 0 && people[0].Score > WholeName;
        return isFilm ? [SearchPart.Films, SearchPart.Reviews, SearchPart.People, SearchPart.Rankings, SearchPart.News]
            : isPerson ? [SearchPart.People, SearchPart.Reviews, SearchPart.Films, SearchPart.Rankings, SearchPart.News]
            : films.Count > 0 && (people.Count == 0 || films[0].Score >= people[0].Score) ? [SearchPart.Films, SearchPart.People, SearchPart.Reviews, SearchPart.Rankings, SearchPart.News]
            : people.Count > 0 ? [SearchPart.People, SearchPart.Films, SearchPart.Reviews, SearchPart.Rankings, SearchPart.News]
            : [SearchPart.Reviews, SearchPart.Rankings, SearchPart.News];
    }

    private static string Spoken(SearchQuery query) => query.Plain;

    private static Func<string, bool> Wanted(SearchQuery query, FoundArticles found)
    {
        var words = query.Words.Concat(found.Wanted).ToHashSet(StringComparer.Ordinal);
        return words.Contains;
    }

    private static IEnumerable<string> Mended(FoundArticles found) =>
    [
        .. found.Mended.Select(word => $"“{word.Typed}” stands nowhere here; these have “{word.Instead}”."),
        .. found.IsPartial ? ["Nothing has all of these words; these have some of them."] : Array.Empty<string>(),
    ];

    // The nearest name, when what was typed takes a slip to be it.
    private NamedLink? Meant(SearchQuery query, SearchNames names, IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people)
    {
        if (query.HasFilters || films.Concat(people).Any(name => name.Score > WholeName || (!name.IsNear && name.Score > 0.9)))
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
