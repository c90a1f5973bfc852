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

    /// <summary>The articles, best first.</summary>
    /// <param name="first">Films whose articles come first: their whole title was typed.</param>
    public async Task<FoundArticles> FindAsync(SearchQuery query, SearchFilter filter, SearchNames names, IReadOnlySet<int> first, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(first);
        if (query.IsEmpty || filter.Hints.Count > 0)
            return FoundArticles.None;
        if (query.Words.Count == 0 && query.Phrases.Count == 0)
            return new FoundArticles { Articles = await ByFilterAsync(filter, cancellationToken), Wanted = FoundArticles.None.Wanted };

        var search = WordSearch.All(query.Words, query.Phrases);
        var articles = await MatchAsync(search, filter, first, cancellationToken);
        var mended = new List<(string, string)>();
        if (articles.Count == 0)
        {
            search = await MendAsync(search, names, mended, cancellationToken);
            if (mended.Count > 0)
                articles = await MatchAsync(search, filter, first, cancellationToken);
        }
        var isPartial = articles.Count == 0 && search.Words.Count > 1;
        if (isPartial)
            articles = await MatchAsync(search with { IsAny = true, Phrases = [] }, filter, first, cancellationToken);
        return new FoundArticles
        {
            Articles = articles,
            Wanted = search.Words.SelectMany(forms => forms).Concat(search.Phrases.SelectMany(words => words)).ToHashSet(StringComparer.Ordinal),
            // A word that gave nothing in the end was no mending.
            Mended = articles.Count > 0 ? mended : [],
            IsPartial = isPartial && articles.Count > 0,
        };
    }

    /// <summary>Published articles with a headline or film that may go on as typed: for suggestions.</summary>
    public async Task<IReadOnlyList<FoundArticle>> BeginningAsync(IReadOnlyList<string> words, int most, CancellationToken cancellationToken)
    {
        var matches = await index.MatchAsync(db, WordSearch.All(words) with { IsUnfinished = true }, 50, cancellationToken);
        return [.. (await PublishedAsync(matches, articles => articles, cancellationToken)).Take(most)];
    }

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime);

    private async Task<IReadOnlyList<FoundArticle>> MatchAsync(WordSearch search, SearchFilter filter, IReadOnlySet<int> first, CancellationToken cancellationToken)
    {
        var matches = await index.MatchAsync(db, search, MostCounted, cancellationToken);
        var found = await PublishedAsync(matches, filter.Apply, cancellationToken);
        return first.Count == 0 ? found : [.. found.OrderByDescending(article => first.Contains(article.FilmId ?? 0))];
    }

    private async Task<List<FoundArticle>> PublishedAsync(IReadOnlyList<SearchMatch> matches, Func<IQueryable<Article>, IQueryable<Article>> filtered, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
            return [];
        var ids = matches.Select(match => match.ArticleId).ToList();
        var rows = await filtered(Published).Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new FoundArticle(article.Id, article.Kind, article.FilmId, article.PublishedUtc)).ToDictionaryAsync(article => article.Id, cancellationToken);
        return [.. matches.OrderBy(match => match.Rank).ThenByDescending(match => match.ArticleId).Select(match => rows.GetValueOrDefault(match.ArticleId)).OfType<FoundArticle>()];
    }

    private async Task<IReadOnlyList<FoundArticle>> ByFilterAsync(SearchFilter filter, CancellationToken cancellationToken) =>
        await filter.Apply(Published.OfKind(ArticleKind.Review)).NewestFirst().Take(MostCounted)
            .Select(article => new FoundArticle(article.Id, article.Kind, article.FilmId, article.PublishedUtc)).ToListAsync(cancellationToken);

    private async Task<WordSearch> MendAsync(WordSearch search, SearchNames names, List<(string, string)> mended, CancellationToken cancellationToken)
    {
        var words = new List<IReadOnlyList<string>>();
        foreach (var word in search.Words.Select(forms => forms[0]))
        {
            if (await IsPublishedAsync(word, cancellationToken))
            {
                words.Add([word]);
                continue;
            }
            var near = new List<string>();
            foreach (var other in NearNames(word, names).Concat(await index.NearAsync(db, word, cancellationToken)).Distinct(StringComparer.Ordinal))
            {
                // What only an unpublished text has is not known to readers.
                if (near.Count < 3 && await IsPublishedAsync(other, cancellationToken))
                    near.Add(other);
            }
            words.Add(near.Count == 0 ? [word] : near);
            if (near.Count > 0)
                mended.Add((word, near[0]));
        }
        return search with { Words = words };
    }

    private static IEnumerable<string> NearNames(string word, SearchNames names) =>
        new[] { names.Films, names.People, names.Genres }.SelectMany(index => index.Words.Near(word).OrderBy(near => near.Slips).Take(3).Select(near => index.Words[near.Number]));

    private async Task<bool> IsPublishedAsync(string word, CancellationToken cancellationToken)
    {
        var matches = await index.MatchAsync(db, WordSearch.All([word]), 20, cancellationToken);
        return (await PublishedAsync(matches, articles => articles, cancellationToken)).Count > 0;
    }
}
