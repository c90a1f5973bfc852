using System.Globalization;
using CinephileCorner.Content.Searching;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
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
    private const int MostMeant = 5;
    private const int MostCritics = 3;
    private const int MostKnown = 20;
    private const double TitleAndName = 0.95;
    private const double NearCritic = 0.8;
    private const double NearWhole = 0.75;

    /// <summary>Null when the results have no such page.</summary>
    /// <param name="part">One kind of results alone; null for the best of all kinds.</param>
    public async Task<SearchPage?> FindAsync(SearchQuery query, SearchPart? part, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text.Length == 0)
            return await BeginningAsync(query, page, cancellationToken);
        var names = await kept.GetAsync(cancellationToken);
        if (names.Meant(query) is not { } meant)
            return await BeginningAsync(query, page, cancellationToken);
        query = meant;
        var filter = SearchFilter.Of(query, names);
        var isNamed = !query.HasFilters;
        IReadOnlyList<(int Film, int Person)> known = [];
        var films = isNamed ? names.Films.Find(query.Plain, isUnfinished: false, MostNames + 1) : [];
        var people = isNamed ? names.People.Find(query.Plain, isUnfinished: false, MostNames + 1) : [];
        // Whoever typed a whole title did not mean somebody whose name takes a slip to be it; nor the other way round.
        if (films.Any(IsWhole) || people.Any(IsWhole))
            (films, people) = (films.Any(IsWhole) ? films : Sure(films), people.Any(IsWhole) ? people : Sure(people));
        else if (isNamed)
            known = names.KnownBy(query.Plain, isUnfinished: false, MostKnown);
        films = With(films, known.Select(one => one.Film));
        people = With(people, known.Select(one => one.Person));
        var whole = films.Where(film => film.Score > WholeName).Select(film => names.FilmRows[film.Name].Id).ToHashSet();
        var found = await finder.FindAsync(query, filter, names, whole, Likely(names, films, people), cancellationToken);

        var all = Order(films, people, found).Distinct().Select(one => one switch
        {
            SearchPart.Films => new Listed(one, [.. films.Take(MostNames).Select(film => names.FilmRows[film.Name].Id)], films.Count > MostNames),
            SearchPart.People => new Listed(one, [.. people.Take(MostNames).Select(person => names.PersonRows[person.Name].Id)], people.Count > MostNames),
            _ => new Listed(one, [.. found.Articles.Where(article => SearchParts.Of(article.Kind) == one).Select(article => article.Id)], found.More.Any(kind => SearchParts.Of(kind) == one)),
        }).ToList();
        var lists = all.Where(list => part is null || part == list.Part).ToList();
        var paging = part is null ? null : new Paging(page, lists.Sum(list => list.Ids.Count), PageSize, links.SearchFor(query.Text, part.Value.Word()));
        if (paging is { Exists: false })
            return null;
        var by = known.ToDictionary(one => names.FilmRows[one.Film].Id, one => names.PersonRows[one.Person].Name);
        var groups = await GroupsAsync(lists, paging, query, found, filter, by, cancellationToken);
        var total = groups.Sum(group => group.Total);
        var count = groups.Any(group => group.IsMore) ? $"{Counted.Number(total)} and more results" : Counted.Of(total, "result");
        var summary = total > 0 ? $"{count} for “{query.Text}”" : (part is { } only && all.Exists(list => list.Ids.Count > 0) ? $"No {only.Word()} found for " : "Nothing found for ") + $"“{query.Text}”";
        var empty = total == 0;
        return new SearchPage
        {
            Head = Head(part, page, summary, isFound: !empty) with { Previous = paging?.Newer, Next = paging?.Older },
            Text = query.Text,
            Summary = summary,
            Hints =
            [
                .. query.Hints, .. filter.Hints, .. Mended(query, found, groups),
                .. query.HasFilters && part is SearchPart.Films or SearchPart.People ? [$"Filters look through articles; {part.Value.Word()} are found by their names."] : Array.Empty<string>(),
            ],
            Critics = isNamed && part is null ? await hits.CriticsAsync(Critics(names, query.Plain), cancellationToken) : [],
            DidYouMean = await MeantAsync(query, names, films, people, found, cancellationToken),
            Groups = groups,
            Paging = paging,
            AllAddress = part is not null && all.Exists(list => list.Ids.Count > 0) ? links.SearchFor(query.Text) : null,
            Ways = empty ? await WaysAsync(cancellationToken) : [],
            Genres = empty ? await GenresAsync(cancellationToken) : [],
            Latest = empty ? await LatestAsync(cancellationToken) : [],
        };
    }

    // The articles of all kinds are read at once. Without paging the best of each kind are shown.
    private async Task<List<SearchGroup>> GroupsAsync(List<Listed> lists, Paging? paging, SearchQuery query, FoundArticles found, SearchFilter filter, Dictionary<int, string> by, CancellationToken cancellationToken)
    {
        var shown = lists.ConvertAll(list => (List: list, Ids: list.Ids.Skip(paging?.Skipped ?? 0).Take(paging is not null ? PageSize : IsNames(list.Part) ? ShownNames : ShownArticles).ToList()));
        var articles = shown.Where(one => !IsNames(one.List.Part)).SelectMany(one => one.Ids).ToList();
        var read = await hits.ArticlesAsync(articles, Wanted(query, found), filter, cancellationToken);
        var marks = new NameMarks(query.Plain);
        var groups = new List<SearchGroup>();
        foreach (var (list, ids) in shown)
        {
            var ofPart = list.Part switch
            {
                SearchPart.Films => await hits.FilmsAsync(ids, marks, by, cancellationToken),
                SearchPart.People => await hits.PeopleAsync(ids, marks, cancellationToken),
                _ => read,
            };
            var seen = ids.Select(ofPart.GetValueOrDefault).OfType<SearchHit>().ToList();
            if (seen.Count > 0)
                groups.Add(new SearchGroup(list.Part, list.Ids.Count, list.IsMore, seen, paging is null && list.Ids.Count > seen.Count ? links.SearchFor(query.Text, list.Part.Word()) : null));
        }
        return groups;
    }

    private static bool IsWhole((int Name, double Score, bool IsNear) found) => found.Score > WholeName;

    private static List<(int Name, double Score, bool IsNear)> Sure(IReadOnlyList<(int Name, double Score, bool IsNear)> found) => [.. found.Where(one => !one.IsNear)];

    // Those of which a title and a name were typed go before all that have some of the words.
    private static IReadOnlyList<(int Name, double Score, bool IsNear)> With(IReadOnlyList<(int Name, double Score, bool IsNear)> found, IEnumerable<int> known) =>
        [.. known.Distinct().Select(name => (name, TitleAndName, false)).Concat(found).DistinctBy(one => one.Item1)];

    // Our critics of that name, in spite of a slip where it is written nowhere as it was typed.
    private static List<int> Critics(SearchNames names, string typed)
    {
        var named = names.Critics.WithAllWords(typed).Take(MostCritics).ToList();
        return (named.Count > 0 ? named : [.. names.Critics.Find(typed, isUnfinished: false, MostCritics).Where(critic => critic.Score > NearCritic).Select(critic => critic.Name)]).ConvertAll(critic => names.CriticRows[critic].Id);
    }

    private static bool IsNames(SearchPart part) => part is SearchPart.Films or SearchPart.People;

    // There is no second page of it.
    private async Task<SearchPage?> BeginningAsync(SearchQuery query, int page, CancellationToken cancellationToken) => page > 1 ? null : new()
    {
        Head = new PageHead { Title = "Search", Description = "Find films, people, reviews, rankings and news.", Address = links.Search, Sheet = "css/discovery.css", Script = "js/search.js" },
        Text = query.Text,
        Summary = query.Text.Length > 0 ? "Nothing to look for in that: write a word or a name." : null,
        Hints = query.Hints,
        DidYouMean = null,
        Groups = [],
        Paging = null,
        Ways = await WaysAsync(cancellationToken),
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
        return new TextMarks(words.Contains, found.Phrases);
    }

    // Not all hits have a word that was only one of several, or that the film they are about was not found by.
    private static IEnumerable<string> Mended(SearchQuery query, FoundArticles found, List<SearchGroup> groups)
    {
        var marked = found.Mended.Count == 0 ? [] : groups.SelectMany(group => group.Hits).SelectMany(hit => new[] { hit.Title, hit.Snippet }).OfType<Snippet>()
            .SelectMany(snippet => snippet.Parts).Where(part => part.IsMarked).Select(part => part.Text).Distinct(StringComparer.Ordinal).ToList();
        foreach (var word in found.Mended)
        {
            var instead = string.Join(" or ", word.Instead.Select(one => $"“{AsWritten(one, marked)}”"));
            yield return $"“{AsTyped(word.Typed, query.Text)}” stands nowhere here; " + (found.IsPartial || found.HasOthers ? $"{instead} was looked for instead." : $"these have {instead}.");
        }
        if (found.IsPartial)
            yield return "Nothing has all of these words; these have some of them.";
        if (found.IsApart)
            yield return "Nothing has what stands in quotation marks in a row; these have all of the words.";
    }

    // A folded word as it stands in the question.
    private static string AsTyped(string folded, string text)
    {
        var words = FoldedWords.Of(text).ToList();
        return string.Join(' ', folded.Split(' ').Select(one => words.Find(word => word.Text == one) is { Text: not null } word ? text[word.Start..word.End] : one));
    }

    // As one of the texts spells it, where that is more than a capital.
    private static string AsWritten(string folded, List<string> marked) =>
        marked.Find(text => FoldedWords.Text(text) == folded && !text.Equals(folded, StringComparison.OrdinalIgnoreCase)) ?? TextFolding.Composed(folded);

    // The words of the film and the person that come nearest.
    private static HashSet<string> Likely(SearchNames names, IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people) =>
        films.Take(1).Select(film => (film.Score, names.FilmRows[film.Name].Name)).Concat(people.Take(1).Select(person => (person.Score, names.PersonRows[person.Name].Name)))
            .OrderByDescending(one => one.Score).Take(1).SelectMany(one => FoldedWords.Of(one.Name)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    // The nearest name, when what was typed takes a slip to be it and stands hardly anywhere as it is.
    private async Task<NamedLink?> MeantAsync(
        SearchQuery query, SearchNames names, IReadOnlyList<(int Name, double Score, bool IsNear)> films, IReadOnlyList<(int Name, double Score, bool IsNear)> people, FoundArticles found, CancellationToken cancellationToken)
    {
        var asTyped = films.Concat(people).Count(name => !name.IsNear) + (found.IsPartial || found.Mended.Count > 0 ? 0 : found.Articles.Count);
        if (query.HasFilters || asTyped >= Few || films.Concat(people).Any(name => name.Score > WholeName || (!name.IsNear && name.Score > 0.9)))
            return null;
        // Where all of it is written just so, only a name that is nearly the whole of it may have been meant: not “Un cœur en hiver” for “soeur”.
        var least = asTyped > 0 ? NearWhole : 0;
        var near = films.Where(film => film.IsNear && film.Score >= least).Select(film => (film.Score, names.FilmRows[film.Name].Id, IsFilm: true))
            .Concat(people.Where(person => person.IsNear && person.Score >= least).Select(person => (person.Score, names.PersonRows[person.Name].Id, IsFilm: false))).OrderByDescending(one => one.Score).Take(MostMeant).ToList();
        // The names in memory may be older than the store.
        var (filmIds, personIds) = (near.Where(one => one.IsFilm).Select(one => one.Id).ToList(), near.Where(one => !one.IsFilm).Select(one => one.Id).ToList());
        var titles = filmIds.Count == 0 ? [] : await db.FilmsAt(clock.UtcNow).Where(film => filmIds.Contains(film.Id)).ToDictionaryAsync(film => film.Id, film => film.Title, cancellationToken);
        var called = personIds.Count == 0 ? [] : await db.PeopleAt(clock.UtcNow).Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        if (near.Find(one => (one.IsFilm ? titles : called).ContainsKey(one.Id)) is not { Id: > 0 } nearest)
            return null;
        var name = (nearest.IsFilm ? titles : called)[nearest.Id];
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var others = nearest.IsFilm ? await AlsoCalled.FilmsAsync(db, reviews.Where(review => review.FilmId == nearest.Id), cancellationToken)
            : await AlsoCalled.PeopleAsync(db, reviews.SelectMany(review => review.Credits).Where(credit => credit.PersonId == nearest.Id), cancellationToken);
        // What was typed may be near to another of its names.
        return new NameMarks(query.Plain).OtherName(name, others.GetValueOrDefault(nearest.Id)) is { } other
            ? new NamedLink($"{other} ({name})", links.SearchFor(other)) : new NamedLink(name, links.SearchFor(name));
    }

    // Asked of what the latest review says, so that each finds something.
    private async Task<IReadOnlyList<WayToAsk>> WaysAsync(CancellationToken cancellationToken)
    {
        var review = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).NewestFirst().Select(one => new
        {
            one.Headline,
            Year = one.Film == null ? null : one.Film.Year,
            one.HalfPoints,
            Director = one.Credits.Where(credit => credit.Job == Job.Director.Name).OrderBy(credit => credit.Position).Select(credit => credit.Person.Name).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancellationToken);
        var phrase = FoldedWords.Of(review?.Headline ?? "").Select(word => word.Text).Take(3).ToList();
        var director = FoldedWords.Of(review?.Director ?? "").LastOrDefault().Text;
        var year = (review?.Year ?? 1990) / 10 * 10;
        return
        [
            new WayToAsk(phrase.Count > 1 ? $"“{string.Join(' ', phrase)}”" : "“moss and soup”", "these words in a row"),
            new WayToAsk("director:" + (director ?? "devos"), "reviews of films by somebody; also cast:, genre: and critic:"),
            new WayToAsk(string.Create(CultureInfo.InvariantCulture, $"year:{year}..{year + 9}"), "reviews of films of these years"),
            new WayToAsk($"score:>={(review?.HalfPoints is { } halves ? Score.FromHalves(halves) : Score.FromHalves(16))}", "reviews that give as much"),
        ];
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

    // Results of one kind, best first; more than were counted or not.
    private sealed record Listed(SearchPart Part, IReadOnlyList<int> Ids, bool IsMore);
}
