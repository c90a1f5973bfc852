using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>
/// Finds published articles by their words. Words that stand in none of them are looked for as what they may have been meant to
/// be; where no article has all of the words, those that have some are given.
/// </summary>
public sealed class ArticleFinder(CinephileDbContext db, ISearchIndex index, Kept<SearchWords> kept, TimeProvider time)
{
    /// <summary>More of a kind are not looked at.</summary>
    public const int MostCounted = 1000;

    private const int MostFirst = 50;
    private const int MostForms = 3;

    // A text that is nothing but unknown words is no slip of the hand.
    private const int MostMended = 4;
    private const int LongestInTwo = 24;

    // A beginning this short begins too many words to look for them all.
    private const int ShortBeginning = 2;
    private const int MostOffered = 50;
    private const int MostLookedThrough = 200;

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
            var (all, uncounted) = Counted(query.HasFilters ? await ByFilterAsync(filter, cancellationToken) : await AboutAsync(first, filter, cancellationToken));
            return new FoundArticles { Articles = all, Wanted = FoundArticles.None.Wanted, More = uncounted };
        }

        var search = await WithCompoundsAsync(query, cancellationToken);
        var articles = await MatchAsync(search, filter, cancellationToken);
        if (articles.Count == 0 && query.Owners.Count > 0)
        {
            search = search with { Words = [.. search.Words.Select(forms => query.Owners.TryGetValue(forms[0], out var owner) ? [.. forms, owner] : forms)] };
            articles = await MatchAsync(search, filter, cancellationToken);
        }
        var mended = new List<MendedWord>();
        if (articles.Count == 0)
        {
            // What is a whole title is no slip, whether a text has it or not.
            search = await MendAsync(search, first.Count > 0 ? null : names, likely, mended, cancellationToken);
            if (mended.Count > 0)
                articles = await MatchAsync(search, filter, cancellationToken);
        }
        // Films whose whole title was typed are meant, in whatever words their reviews are written: “12 Angry Men” for “Twelve Angry Men”.
        var about = await AboutAsync(first, filter, cancellationToken);
        var isLeft = articles.Count == 0 && about.Count == 0 && search.Words.Count + search.Phrases.Sum(phrase => phrase.Count) > 1;
        var isApart = false;
        if (isLeft && search.Phrases.Count > 0)
        {
            search = search with { Phrases = [], Words = [.. search.Words, .. search.Phrases.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal).Select(word => new[] { word })] };
            articles = await MatchAsync(search, filter, cancellationToken);
            isApart = articles.Count > 0;
        }
        if (isLeft && !isApart)
            articles = await MatchAsync(search with { IsAny = true }, filter, cancellationToken);
        var matching = articles.Select(article => article.Id).ToHashSet();
        var (counted, more) = Counted(articles.Where(article => first.Contains(article.FilmId ?? 0)).Concat(about).Concat(articles).DistinctBy(article => article.Id));
        return new FoundArticles
        {
            Articles = counted,
            Wanted = search.Words.SelectMany(forms => forms).SelectMany(form => form.Split(' ')).ToHashSet(StringComparer.Ordinal),
            Phrases = search.Phrases,
            // A word that gave nothing in the end was no mending.
            Mended = articles.Count > 0 ? mended : [],
            IsPartial = isLeft && !isApart && articles.Count > 0,
            IsApart = isApart,
            HasOthers = about.Any(article => !matching.Contains(article.Id)),
            More = more,
        };
    }

    /// <summary>Published articles with a headline or film that may go on as typed: for suggestions.</summary>
    public async Task<IReadOnlyList<FoundArticle>> BeginningAsync(IReadOnlyList<string> words, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        var isShort = words.Count > 1 && words[^1].Length <= ShortBeginning;
        var search = WordSearch.All(isShort ? words.SkipLast(1) : words) with { IsInTitle = true, IsUnfinished = !isShort };
        var found = await PublishedAsync(InOrder(await index.MatchAsync(db, search, isShort ? MostLookedThrough : MostOffered, cancellationToken)), cancellationToken);
        if (!isShort)
            return [.. found.Take(most)];
        var ids = found.ConvertAll(article => article.Id);
        var titles = await db.Articles.AsNoTracking().Where(article => EF.Parameter(ids).Contains(article.Id))
            .Select(article => new { article.Id, Text = article.Headline + " " + (article.Film == null ? "" : article.Film.Title) }).ToDictionaryAsync(article => article.Id, article => article.Text, cancellationToken);
        return [.. found.Where(article => FoldedWords.Of(titles.GetValueOrDefault(article.Id) ?? "").Any(word => word.Text.StartsWith(words[^1], StringComparison.Ordinal) && !words.SkipLast(1).Contains(word.Text, StringComparer.Ordinal))).Take(most)];
    }

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime);

    // Best first; of each kind no fewer than are counted.
    private async Task<IReadOnlyList<FoundArticle>> MatchAsync(WordSearch search, SearchFilter filter, CancellationToken cancellationToken)
    {
        var matches = InOrder(await index.MatchAsync(db, search, int.MaxValue, cancellationToken));
        // What a filter leaves of a common word may stand far behind the first thousand.
        if (!filter.IsEmpty)
            return matches.Count == 0 ? [] : Known(matches, await Rows(filter.Apply(db, Published)).ToDictionaryAsync(article => article.Id, cancellationToken));
        if (matches.Count <= MostCounted)
            return await PublishedAsync(matches, cancellationToken);
        // So may all of the rarer kinds.
        var rows = await Rows(Published.Where(article => article.Kind != ArticleKind.Review)).ToDictionaryAsync(article => article.Id, cancellationToken);
        var reviews = 0;
        foreach (var some in matches.Where(match => !rows.ContainsKey(match.ArticleId)).ToList().Chunk(MostCounted + 1))
        {
            foreach (var review in await PublishedAsync(some, cancellationToken))
            {
                rows[review.Id] = review;
                reviews++;
            }
            if (reviews > MostCounted)
                break;
        }
        return Known(matches, rows);
    }

    private static (IReadOnlyList<FoundArticle> Articles, IReadOnlySet<ArticleKind> More) Counted(IEnumerable<FoundArticle> inOrder)
    {
        var (counted, more, counts) = (new List<FoundArticle>(), new HashSet<ArticleKind>(), new Dictionary<ArticleKind, int>());
        foreach (var article in inOrder)
        {
            var count = counts[article.Kind] = counts.GetValueOrDefault(article.Kind) + 1;
            if (count <= MostCounted)
                counted.Add(article);
            else
                more.Add(article.Kind);
        }
        return (counted, more);
    }

    private async Task<IReadOnlyList<FoundArticle>> AboutAsync(IReadOnlySet<int> films, SearchFilter filter, CancellationToken cancellationToken)
    {
        var ids = films.Take(MostFirst).ToList();
        return ids.Count == 0 ? [] : await Rows(filter.Apply(db, Published).Where(article => article.FilmId != null && ids.Contains(article.FilmId.Value)).NewestFirst().Take(MostCounted + 1)).ToListAsync(cancellationToken);
    }

    private async Task<List<FoundArticle>> PublishedAsync(IReadOnlyCollection<SearchMatch> inOrder, CancellationToken cancellationToken)
    {
        if (inOrder.Count == 0)
            return [];
        var ids = inOrder.Select(match => match.ArticleId).ToList();
        return Known(inOrder, await Rows(Published.Where(article => EF.Parameter(ids).Contains(article.Id))).ToDictionaryAsync(article => article.Id, cancellationToken));
    }

    private static IQueryable<FoundArticle> Rows(IQueryable<Article> articles) => articles.Select(article => new FoundArticle(article.Id, article.Kind, article.FilmId));

    private static List<SearchMatch> InOrder(IReadOnlyList<SearchMatch> matches) => [.. matches.OrderBy(match => match.Rank).ThenByDescending(match => match.ArticleId)];

    private static List<FoundArticle> Known(IEnumerable<SearchMatch> inOrder, Dictionary<int, FoundArticle> rows) => [.. inOrder.Select(match => rows.GetValueOrDefault(match.ArticleId)).OfType<FoundArticle>()];

    // Newest first; what one kind has thousands of may all be newer than another.
    private async Task<IReadOnlyList<FoundArticle>> ByFilterAsync(SearchFilter filter, CancellationToken cancellationToken)
    {
        var passed = filter.Apply(db, Published);
        var newest = await Rows(passed.NewestFirst().Take(MostCounted + 1)).ToListAsync(cancellationToken);
        if (newest.Count <= MostCounted)
            return newest;
        newest.Clear();
        foreach (var kind in Enum.GetValues<ArticleKind>())
            newest.AddRange(await Rows(passed.OfKind(kind).NewestFirst().Take(MostCounted + 1)).ToListAsync(cancellationToken));
        return newest;
    }

    // “Spider-Man” stands for “Spiderman” as well, where that is a word here: each of its words may be the whole.
    private async Task<WordSearch> WithCompoundsAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var search = WordSearch.All(query.Words, query.Phrases);
        foreach (var whole in query.Compounds.Values.Distinct(StringComparer.Ordinal))
        {
            if (await IsPublishedAsync([whole], cancellationToken))
                search = search with { Words = [.. search.Words.Select(forms => query.Compounds.GetValueOrDefault(forms[0]) == whole ? [.. forms, whole] : forms)] };
        }
        return search;
    }

    // Each word as it stands, else run together with the next, else in two, else with a slip: not without names.
    private async Task<WordSearch> MendAsync(WordSearch search, SearchNames? names, IReadOnlySet<string> likely, List<MendedWord> mended, CancellationToken cancellationToken)
    {
        var words = new List<IReadOnlyList<string>>();
        var typed = search.Words.Select(forms => forms[0]).ToList();
        var looked = 0;
        var phrases = new List<IReadOnlyList<string>>();
        foreach (var phrase in search.Phrases)
        {
            var inRow = new List<string>();
            foreach (var word in phrase)
            {
                var instead = await IsPublishedAsync([word], cancellationToken) || ++looked > MostMended ? [] : (await InsteadOfAsync(word, names, likely, cancellationToken)).Take(1).ToList();
                inRow.AddRange(instead.Count == 0 ? [word] : instead[0].Split(' '));
                if (instead.Count > 0)
                    mended.Add(new MendedWord(word, instead));
            }
            phrases.Add(inRow);
        }
        for (var at = 0; at < typed.Count; at++)
        {
            var word = typed[at];
            var isThere = await IsPublishedAsync(search.Words[at], cancellationToken);
            if (at + 1 < typed.Count && (!isThere || !await IsPublishedAsync([typed[at + 1]], cancellationToken)) && await IsPublishedAsync([word + typed[at + 1]], cancellationToken))
            {
                words.Add([word + typed[at + 1]]);
                mended.Add(new MendedWord(word + " " + typed[++at], words[^1]));
                continue;
            }
            var others = isThere || ++looked > MostMended ? [] : await InsteadOfAsync(word, names, likely, cancellationToken);
            words.Add(others.Count == 0 ? search.Words[at] : others);
            if (others.Count > 0)
                mended.Add(new MendedWord(word, others));
        }
        return search with { Words = words, Phrases = phrases };
    }

    private async Task<List<string>> InsteadOfAsync(string word, SearchNames? names, IReadOnlySet<string> likely, CancellationToken cancellationToken)
    {
        // Two words in a row, “starwars”; a lone letter is the last that may be one, “walle”.
        var halves = Enumerable.Range(1, Math.Max(0, word.Length - 1)).OrderBy(at => at == 1 || at == word.Length - 1).Where(at => word.Length <= LongestInTwo && !char.IsLowSurrogate(word[at])).Select(at => word[..at] + " " + word[at..]).ToList();
        if (halves.Count > 0 && await IsPublishedAsync(halves, cancellationToken))
        {
            foreach (var half in halves)
            {
                if (await IsPublishedAsync([half], cancellationToken))
                    return [half];
            }
        }
        var near = new List<string>();
        if (names is null)
            return near;
        foreach (var other in NearNames(word, names).Concat((await kept.GetAsync(cancellationToken)).Near(word)).Distinct(StringComparer.Ordinal).OrderByDescending(likely.Contains))
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
