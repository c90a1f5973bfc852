using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Search;
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
    [InlineData("film year:2024", 1, false)]
    [InlineData("film director:devos", 1, false)]
    [InlineData("film year:2023", 0, false)]
    [InlineData("film", 0, true)]
    public async Task A_filter_looks_behind_the_first_thousand(string typed, int count, bool isMore)
    {
        var found = await _store.AskAsync(async db =>
        {
            var now = _store.Clock.GetUtcNow().UtcDateTime;
            var names = await SearchNames.ReadAsync(db, now, default);
            var query = SearchQueryReader.Read(typed);
            var index = new CommonWord(await db.Articles.Select(article => article.Id).SingleAsync(), before: 1200);
            return await new ArticleFinder(db, index, _store.Clock).FindAsync(query, SearchFilter.Of(query, names), names, new HashSet<int>(), new HashSet<string>(), default);
        });
        Assert.Equal(count, found.Articles.Count);
        Assert.Equal(isMore, found.IsMore);
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1000, true)]
    public async Task There_are_more_than_were_counted_only_when_there_are(int before, bool isMore)
    {
        var found = await _store.AskAsync(async db =>
        {
            var names = await SearchNames.ReadAsync(db, _store.Clock.GetUtcNow().UtcDateTime, default);
            var query = SearchQueryReader.Read("film");
            var index = new CommonWord(await db.Articles.Select(article => article.Id).SingleAsync(), before);
            return await new ArticleFinder(db, index, _store.Clock).FindAsync(query, SearchFilter.Of(query, names), names, new HashSet<int>(), new HashSet<string>(), default);
        });
        Assert.Equal(isMore, found.IsMore);
    }

    // So many articles have every word and rank before the one that is there.
    private sealed class CommonWord(int last, int before) : ISearchIndex
    {
        public Task WriteAsync(CinephileDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<int>> MissingAsync(CinephileDbContext db, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<SearchMatch>> MatchAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SearchMatch>>([.. Enumerable.Range(1, before).Select(number => new SearchMatch(last + number, number)).Append(new SearchMatch(last, 2000)).Take(most)]);

        public IQueryable<int> Holding(CinephileDbContext db, WordSearch search) => db.Articles.Select(article => article.Id);

        public Task<IReadOnlyList<string>> NearAsync(CinephileDbContext db, string word, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
