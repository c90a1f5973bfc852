using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>
/// Finds published articles by their words. Words that stand in none of them are looked for as what they may have been meant to
/// be; where no article has all of the words, those that have some are given.
/// </summary>
public sealed class ArticleFinder(CinephileDbContext db, ISearchIndex index, TimeProvider time)
{
    /// <summary>More are not looked at.</summary>
    public const int MostCounted = 1000;

    private const int MostFirst = 50;
    private const int MostForms = 3;

    // A text that is nothing but unknown words is no slip of the hand.
    private const int MostMended = 4;
    private const int ShortestHalf = 2;
    private const int LongestInTwo = 24;

    /// <summary>The articles, best first.</summary>
    /// <param name="first">Films whose articles come first: their whole title was typed.</param>
    /// <param name="likely">Folded words of the names that come nearest to what was typed: of several words that may have been meant one of these.</param>
    public async Task<FoundArticles> FindAsync(SearchQuery query, SearchFilter filter, SearchNames names, IReadOnlySet<int> first, IReadOnlySet<string> likely, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(likely);
        if (filter.Hints.Count > 0)
            return FoundArticles.None;
        if (query.Words.Count == 0 && query.Phrases.Count == 0)
        {
            var all = query.HasFilters ? await ByFilterAsync(filter, cancellationToken) : await AboutAsync(first, filter, cancellationToken);
            return new FoundArticles { Articles = [.. all.Take(MostCounted)], Wanted = FoundArticles.None.Wanted, IsMore = all.Count > MostCounted };
        }

        var search = WordSearch.All(query.Words, query.Phrases);
        var (articles, isMore) = await MatchAsync(search, filter, cancellationToken);
        var mended = new List<(string, string)>();
        if (articles.Count == 0)
        {
            search = await MendAsync(search, names, likely, mended, cancellationToken);
            if (mended.Count > 0)
                (articles, isMore) = await MatchAsync(search, filter, cancellationToken);
        }
        // Films whose whole title was typed are meant, in whatever words their reviews are written: “12 Angry Men” for “Twelve Angry Men”.
        var about = await AboutAsync(first, filter, cancellationToken);
        var isPartial = articles.Count == 0 && about.Count == 0 && search.Words.Count > 1;
        if (isPartial)
            (articles, isMore) = await MatchAsync(search with { IsAny = true, Phrases = [] }, filter, cancellationToken);
        var inOrder = articles.Where(article => first.Contains(article.FilmId ?? 0)).Concat(about).Concat(articles).DistinctBy(article => article.Id).ToList();
        return new FoundArticles
        {
            Articles = [.. inOrder.Take(MostCounted)],
            Wanted = search.Words.SelectMany(forms => forms).SelectMany(form => form.Split(' ')).ToHashSet(StringComparer.Ordinal),
            // A word that gave nothing in the end was no mending.
            Mended = articles.Count > 0 ? mended : [],
            IsPartial = isPartial && articles.Count > 0,
            IsMore = isMore || inOrder.Count > MostCounted,
        };
    }

    /// <summary>Published articles with a headline or film that may go on as typed: for suggestions.</summary>
    public async Task<IReadOnlyList<FoundArticle>> BeginningAsync(IReadOnlyList<string> words, int most, CancellationToken cancellationToken)
    {
        var matches = await index.MatchAsync(db, WordSearch.All(words) with { IsUnfinished = true }, 50, cancellationToken);
        return [.. (await PublishedAsync(matches, cancellationToken)).Take(most)];
    }

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime);

    private async Task<(IReadOnlyList<FoundArticle> Articles, bool IsMore)> MatchAsync(WordSearch search, SearchFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEmpty)
        {
            var best = await index.MatchAsync(db, search, MostCounted + 1, cancellationToken);
            var published = await PublishedAsync(best, cancellationToken);
            return (published.Take(MostCounted).ToList(), best.Count > MostCounted);
        }
        // What a filter leaves of a common word may stand far behind the first thousand.
        var matches = await index.MatchAsync(db, search, int.MaxValue, cancellationToken);
        var passed = matches.Count == 0 ? new Dictionary<int, FoundArticle>() : await Rows(filter.Apply(db, Published)).ToDictionaryAsync(article => article.Id, cancellationToken);
        var found = InOrder(matches, passed);
        return (found.Take(MostCounted).ToList(), found.Count > MostCounted);
    }

    private async Task<IReadOnlyList<FoundArticle>> AboutAsync(IReadOnlySet<int> films, SearchFilter filter, CancellationToken cancellationToken)
    {
        var ids = films.Take(MostFirst).ToList();
        return ids.Count == 0 ? [] : await Rows(filter.Apply(db, Published).Where(article => article.FilmId != null && ids.Contains(article.FilmId.Value)).NewestFirst().Take(MostCounted + 1)).ToListAsync(cancellationToken);
    }

    private async Task<List<FoundArticle>> PublishedAsync(IReadOnlyList<SearchMatch> matches, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
            return [];
        var ids = matches.Select(match => match.ArticleId).ToList();
        return InOrder(matches, await Rows(Published.Where(article => EF.Parameter(ids).Contains(article.Id))).ToDictionaryAsync(article => article.Id, cancellationToken));
    }

    private static IQueryable<FoundArticle> Rows(IQueryable<Article> articles) => articles.Select(article => new FoundArticle(article.Id, article.Kind, article.FilmId));

    private static List<FoundArticle> InOrder(IReadOnlyList<SearchMatch> matches, Dictionary<int, FoundArticle> rows) =>
        [.. matches.OrderBy(match => match.Rank).ThenByDescending(match => match.ArticleId).Select(match => rows.GetValueOrDefault(match.ArticleId)).OfType<FoundArticle>()];

    private async Task<IReadOnlyList<FoundArticle>> ByFilterAsync(SearchFilter filter, CancellationToken cancellationToken) =>
        await Rows(filter.Apply(db, Published).NewestFirst().Take(MostCounted + 1)).ToListAsync(cancellationToken);

    // Each word as it stands, else run together with the next, else in two, else with a slip.
    private async Task<WordSearch> MendAsync(WordSearch search, SearchNames names, IReadOnlySet<string> likely, List<(string, string)> mended, CancellationToken cancellationToken)
    {
        var words = new List<IReadOnlyList<string>>();
        var typed = search.Words.Select(forms => forms[0]).ToList();
        var looked = 0;
        for (var at = 0; at < typed.Count; at++)
        {
            var word = typed[at];
            var isThere = await IsPublishedAsync([word], cancellationToken);
            if (at + 1 < typed.Count && (!isThere || !await IsPublishedAsync([typed[at + 1]], cancellationToken)) && await IsPublishedAsync([word + typed[at + 1]], cancellationToken))
            {
                words.Add([word + typed[at + 1]]);
                mended.Add((word + " " + typed[++at], words[^1][0]));
                continue;
            }
            var others = isThere || ++looked > MostMended ? [] : await InsteadOfAsync(word, names, likely, cancellationToken);
            words.Add(others.Count == 0 ? [word] : others);
            if (others.Count > 0)
                mended.Add((word, others[0]));
        }
        return search with { Words = words };
    }

    private async Task<List<string>> InsteadOfAsync(string word, SearchNames names, IReadOnlySet<string> likely, CancellationToken cancellationToken)
    {
        // Two words in a row: “starwars”.
        var halves = Enumerable.Range(ShortestHalf, Math.Max(0, word.Length - (2 * ShortestHalf) + 1)).Where(at => word.Length <= LongestInTwo && !char.IsLowSurrogate(word[at])).Select(at => word[..at] + " " + word[at..]).ToList();
        if (halves.Count > 0 && await IsPublishedAsync(halves, cancellationToken))
        {
            foreach (var half in halves)
            {
                if (await IsPublishedAsync([half], cancellationToken))
                    return [half];
            }
        }
        var near = new List<string>();
        foreach (var other in NearNames(word, names).Concat(await index.NearAsync(db, word, cancellationToken)).Distinct(StringComparer.Ordinal).OrderByDescending(likely.Contains))
        {
            // What only an unpublished text has is not known to readers.
            if (near.Count == MostForms || !await IsPublishedAsync([other], cancellationToken))
                continue;
            near.Add(other);
            if (likely.Contains(other))
                break;
        }
        return near;
    }

    private static IEnumerable<string> NearNames(string word, SearchNames names) =>
        new[] { names.Films, names.People, names.Genres }.SelectMany(index => index.Words.Near(word).OrderBy(near => near.Slips).Take(3).Select(near => index.Words[near.Number]));

    // Whether readers may see any of the forms.
    private Task<bool> IsPublishedAsync(IReadOnlyList<string> forms, CancellationToken cancellationToken)
    {
        var holding = index.Holding(db, new WordSearch([forms], []));
        return Published.AnyAsync(article => holding.Contains(article.Id), cancellationToken);
    }
}
