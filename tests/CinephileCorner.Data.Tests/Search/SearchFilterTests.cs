using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Search;

public sealed class SearchFilterTests : IAsyncLifetime
{
    private const int Johns = 45;

    private TestDatabase _store = null!; // opened before each test

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.OpenAsync();
        Write("certain", "Certain Women", "Kelly Reichardt", "Anna Reichart, Jonh Smith");
        for (var number = 0; number < Johns; number++)
            Write($"film-{number}", $"Film {number}", $"John {(char)('A' + (number / 26))}{(char)('a' + (number % 26))}xer", "Bas Devos");
        await _store.ImportAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("director:john", Johns)]
    [InlineData("director:jhon", Johns)]
    [InlineData("director:jonh", Johns)] // only an actor is called so
    [InlineData("director:\"jhon aaxer\"", 1)]
    [InlineData("director:reichart", 1)]
    [InlineData("director:\"kelly reichart\"", 1)]
    [InlineData("director:kellyreichardt", 1)]
    [InlineData("cast:reichart", 1)]
    [InlineData("cast:devos", Johns)]
    [InlineData("director:devos", 0)]
    [InlineData("cast:john", 1)]
    [InlineData("cast:kelly", 0)]
    public async Task A_name_is_looked_for_among_those_with_the_job_and_in_spite_of_slips(string typed, int count)
    {
        var (found, hints) = await _store.AskAsync(async db =>
        {
            var names = await SearchNames.ReadAsync(db, _store.Clock.GetUtcNow().UtcDateTime, default);
            var filter = SearchFilter.Of(SearchQueryReader.Read(typed), names);
            return (await filter.Apply(db, db.Articles).CountAsync(), filter.Hints.Count);
        });
        Assert.Equal(count, found);
        Assert.Equal(count == 0 ? 1 : 0, hints);
    }

    private void Write(string slug, string film, string director, string actor) =>
        _store.Write($"reviews/{slug}.md", $"---\nfilm: {film}\nyear: 2016\nscore: 7\npublished: 2025-01-04\ncrew: [{director} (director)]\ncast: [{actor}]\n---\n# {film}: a review\n\nMoss.\n");
}
