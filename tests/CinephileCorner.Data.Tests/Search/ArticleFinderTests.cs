using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Search;

public sealed class ArticleFinderTests : IAsyncLifetime
{
    private TestDatabase _store = null!; // opened before each test

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.OpenAsync();
        _store.Write("reviews/here.md", "---\nfilm: Here\nyear: 2024\nscore: 7\npublished: 2025-01-04\ncrew: [Bas Devos (director)]\n---\n# Here: a review\n\nA film about moss.\n");
        await _store.ImportAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("film year:2024", 1)]
    [InlineData("film director:devos", 1)]
    [InlineData("film year:2023", 0)]
    [InlineData("film", 1)]
    public async Task What_readers_may_see_is_found_behind_the_first_thousand(string typed, int count)
    {
        var found = await FindAsync(typed, before: 1200);
        Assert.Equal(count, found.Articles.Count);
        Assert.Empty(found.More);
    }

    [Theory]
    [InlineData(998, 999, "")]
    [InlineData(999, 1000, "")]
    [InlineData(1000, 1000, "Review")]
    public async Task There_are_more_than_were_counted_only_when_there_are(int more, int count, string kinds)
    {
        await CopyReviewAsync(more);
        var found = await FindAsync("film", before: 0);
        Assert.Equal(count, found.Articles.Count);
        Assert.Equal(kinds, string.Join(' ', found.More));
    }

    [Theory]
    [InlineData("film")]
    [InlineData("film score:>=0")]
    [InlineData("critic:corner")]
    public async Task A_rarer_kind_is_found_behind_a_thousand_of_another(string typed)
    {
        _store.Write("news/moss.md", "---\npublished: 2024-01-04\n---\n# News of moss\n\nA film about moss is coming.\n");
        await _store.ImportAsync();
        await CopyReviewAsync(1100);
        var found = await FindAsync(typed, before: 0);
        var isScored = typed.Contains("score", StringComparison.Ordinal);
        Assert.Equal(1000, found.Articles.Count(article => article.Kind == ArticleKind.Review));
        Assert.Equal(isScored ? 0 : 1, found.Articles.Count(article => article.Kind == ArticleKind.News));
        Assert.Equal([ArticleKind.Review], found.More);
    }

    private Task<FoundArticles> FindAsync(string typed, int before) => _store.AskAsync(async db =>
    {
        var names = await SearchNames.ReadAsync(db, _store.Clock.GetUtcNow().UtcDateTime, default);
        var query = SearchQueryReader.Read(typed);
        return await new ArticleFinder(db, new CommonWord(before), _store.Get<Kept<SearchWords>>(), _store.Clock)
            .FindAsync(query, SearchFilter.Of(query, names), names, new HashSet<int>(), new HashSet<string>(), default);
    });

    // Newer than everything else, and before it in the index.
    private Task<int> CopyReviewAsync(int times) => _store.AskAsync(async db =>
    {
        var columns = await db.Database.SqlQuery<string>($"""SELECT name AS "Value" FROM pragma_table_info('Articles') WHERE name <> 'Id'""").ToListAsync();
        var values = columns.Select(column => column switch { "Slug" => "\"Slug\" || n", "SourcePath" => "\"SourcePath\" || n", _ => $"\"{column}\"" });
        var sql = $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {times})
            INSERT INTO "Articles" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM "Articles", numbers WHERE "Slug" = 'here'
            """;
        return await db.Database.ExecuteSqlRawAsync(sql);
    });

    // All articles have every word; so many that are not there rank before them, then the reviews.
    private sealed class CommonWord(int before) : ISearchIndex
    {
        public Task WriteAsync(CinephileDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<int>> MissingAsync(CinephileDbContext db, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async Task<IReadOnlyList<SearchMatch>> MatchAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken)
        {
            var ids = await db.Articles.OrderBy(article => article.Kind).Select(article => article.Id).ToListAsync(cancellationToken);
            return [.. Enumerable.Range(1, before).Select(number => ids.Max() + number).Concat(ids).Select((id, at) => new SearchMatch(id, at)).Take(most)];
        }

        public IQueryable<int> Holding(CinephileDbContext db, WordSearch search) => db.Articles.Select(article => article.Id);

        public Task<IReadOnlyList<IndexedWord>> WordsAsync(CinephileDbContext db, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<IndexedWord>>([]);
    }
}
