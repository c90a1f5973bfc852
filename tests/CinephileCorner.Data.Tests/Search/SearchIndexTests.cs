using CinephileCorner.Data.Names;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Tests.Search;

public sealed class SearchIndexTests : IAsyncLifetime
{
    private TestDatabase _store = null!; // opened before each test

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.OpenAsync();
        Write("here", "Here", "Stefan Gota", "Moss and soup.");
        Write("there", "There", "Stefan Gotta", "Nothing but ferns.");
        await _store.ImportAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_is_imported_is_found_and_what_is_imported_again_by_its_new_words()
    {
        Assert.Equal(["here"], await FoundAsync("moss"));
        Write("here", "Here", "Stefan Gota", "Only lichen.");
        await _store.ImportAsync();
        Assert.Empty(await FoundAsync("moss"));
        Assert.Equal(["here"], await FoundAsync("lichen"));
    }

    [Fact]
    public async Task What_a_spoiler_hides_is_not_found_by_its_words()
    {
        Write("here", "Here", "Stefan Gota", "Moss.\n\n::: spoiler\nThe bryologist did it.\n:::\n\nSoup.");
        await _store.ImportAsync();
        Assert.Empty(await FoundAsync("bryologist"));
        Assert.Equal(["here"], await FoundAsync("soup"));
    }

    [Fact]
    public async Task What_is_taken_back_is_not_in_the_index()
    {
        await _store.AskAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.ArticleTexts.FirstAsync(text => text.PlainText.Contains("Moss"))).PlainText = "Vanished words";
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });
        Assert.Empty(await FoundAsync("vanished"));
        Assert.Equal(["here"], await FoundAsync("moss"));
    }

    [Fact]
    public async Task Several_saves_in_one_transaction_are_indexed_as_the_last_left_them()
    {
        await _store.AskAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var text = await db.ArticleTexts.FirstAsync(one => one.PlainText.Contains("Moss"));
            text.PlainText = "First words";
            await db.SaveChangesAsync();
            text.PlainText = "Second words";
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        });
        Assert.Empty(await FoundAsync("first"));
        Assert.Equal(["here"], await FoundAsync("second"));
    }

    [Fact]
    public async Task An_article_that_is_gone_leaves_no_word_behind()
    {
        await _store.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "here")).Withdraw(_store.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await FoundAsync("moss"));
        Assert.Equal(0, await RowsAsync("moss"));
        Assert.Equal(1, await RowsAsync("ferns"));
    }

    [Fact]
    public async Task After_a_merge_a_person_is_found_under_both_names_and_after_taking_it_back_under_one_each()
    {
        var (from, into) = (await PersonAsync("Stefan Gotta"), await PersonAsync("Stefan Gota"));
        var merged = await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, from, into, null));
        Assert.Equal(["there"], await FoundAsync("gotta"));
        Assert.Equal(["here", "there"], await FoundAsync("gota"));
        await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().UndoAsync(merged.MergeId!.Value));
        Assert.Equal(["here"], await FoundAsync("gota"));
    }

    [Theory]
    [InlineData("mosss")]
    [InlineData("mss")]
    [InlineData("mots")]
    [InlineData("msos")]
    [InlineData("hoss")]
    [InlineData("omss")]
    [InlineData("amoss")]
    public async Task A_word_is_near_whichever_letter_slipped(string typed) =>
        Assert.Contains("moss", await _store.AskAsync(db => _store.Get<ISearchIndex>().NearAsync(db, typed, default)));

    [Fact]
    public async Task An_index_that_was_lost_is_filled_again_and_one_that_is_whole_is_left_alone()
    {
        Assert.Equal(0, await _store.Get<SearchFilling>().RunAsync());
        await _store.AskAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "ArticleSearch"("ArticleSearch") VALUES('delete-all')"""));
        Assert.Empty(await FoundAsync("moss"));
        Assert.Equal(2, await _store.Get<SearchFilling>().RunAsync());
        Assert.Equal(["here"], await FoundAsync("moss"));
    }

    private void Write(string slug, string film, string actor, string body) =>
        _store.Write($"reviews/{slug}.md", $"---\nfilm: {film}\nyear: 2024\nscore: 7\npublished: 2025-01-0{slug.Length % 9}\ncast: [{actor}]\n---\n# {film}: a review\n\n{body}\n");

    private Task<int> PersonAsync(string name) => _store.AskAsync(db => db.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    private Task<List<string>> FoundAsync(string word) => _store.AskAsync(async db =>
    {
        var matches = await _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All([word]), 10, default);
        var ids = matches.Select(match => match.ArticleId).ToList();
        return await db.Articles.Where(article => ids.Contains(article.Id)).OrderBy(article => article.Slug).Select(article => article.Slug).ToListAsync();
    });

    private Task<int> RowsAsync(string word) => _store.AskAsync(async db => (await _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All([word]), 10, default)).Count);
}
