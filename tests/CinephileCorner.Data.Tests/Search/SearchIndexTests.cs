using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Naming;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Tests.Search;

public sealed class SearchIndexTests : IAsyncLifetime
{
    // As SQLite numbers it: another has the lock.
    private const int Busy = 5;

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
        Assert.Contains("moss", (await _store.Get<Kept<SearchWords>>().GetAsync(default)).Near(typed));

    [Theory]
    [InlineData("hitchcock", "here there")]
    [InlineData("hitchcocks", "here")]
    [InlineData("“by hitchcock”", "here there")]
    [InlineData("“hitchcock’s psycho”", "here")]
    [InlineData("“by hitchcock’s psycho”", "here")]
    [InlineData("“hitchcock psycho”", "")]
    public async Task A_possessive_is_found_by_its_word_and_by_itself(string typed, string slugs)
    {
        Write("here", "Here", "Stefan Gota", "By Hitchcock’s Psycho.");
        Write("there", "There", "Stefan Gotta", "By Hitchcock.");
        await _store.ImportAsync();
        var query = SearchQueryReader.Read(typed);
        var ids = await _store.AskAsync(async db => (await _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All(query.Words, query.Phrases), 10, default)).Select(match => match.ArticleId).ToList());
        Assert.Equal(slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries), await _store.AskAsync(db => db.Articles.Where(article => ids.Contains(article.Id)).OrderBy(article => article.Slug).Select(article => article.Slug).ToListAsync()));
    }

    [Fact]
    public async Task An_index_that_was_lost_is_filled_again_and_one_that_is_whole_is_left_alone()
    {
        Assert.Equal(0, await _store.Get<SearchFilling>().RunAsync());
        await _store.AskAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "ArticleSearch"("ArticleSearch") VALUES('delete-all')"""));
        Assert.Empty(await FoundAsync("moss"));
        Assert.Equal(2, await _store.Get<SearchFilling>().RunAsync());
        Assert.Equal(["here"], await FoundAsync("moss"));
    }

    [Fact]
    public async Task What_an_older_version_folded_is_written_again_once()
    {
        var id = await _store.AskAsync(db => db.Articles.Where(article => article.Slug == "here").Select(article => article.Id).SingleAsync());
        await _store.SqlAsync($"""DELETE FROM "ArticleSearch" WHERE rowid = {id}""");
        await _store.SqlAsync($"""INSERT INTO "ArticleSearch" (rowid, "Headline", "Film", "Names", "About", "Body") VALUES ({id}, 'here', 'here', 'stefan gota', '', 'mo ss')""");
        Assert.Empty(await FoundAsync("moss"));
        Assert.Equal(1, await _store.Get<SearchFilling>().RunAsync());
        Assert.Equal(["here"], await FoundAsync("moss"));
        Assert.Empty(await FoundAsync("mo"));
        Assert.Equal(0, await _store.Get<SearchFilling>().RunAsync());
    }

    [Fact]
    public async Task Whoever_saves_while_words_are_written_to_the_index_waits_until_they_are_in()
    {
        await _store.AskAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "ArticleSearch"("ArticleSearch") VALUES('delete-all')"""));
        var meanwhile = new SavedMeanwhile(_store.Get<ISearchIndex>(), Path.Combine(_store.Folder, "store.db"));
        Assert.Equal(2, await new SearchFilling(_store.Get<IServiceScopeFactory>(), meanwhile).RunAsync());
        // Else the index would have the words that were read, and the store others.
        Assert.False(meanwhile.IsSaved);
        Assert.Equal(["here"], await FoundAsync("moss"));
    }

    [Theory]
    [InlineData("stefan gota", 1)]
    [InlineData("liyo gong", 1)]
    [InlineData("gota liyo", 0)]
    [InlineData("gong shuxiu", 0)]
    [InlineData("here 2024", 1)]
    [InlineData("2024 hier", 0)]
    [InlineData("corner drama", 0)]
    [InlineData("moss falls", 1)]
    [InlineData("falls silent", 0)]
    [InlineData("a well known end", 1)]
    [InlineData("end wellknown", 0)]
    public async Task No_phrase_runs_from_one_name_into_the_next(string phrase, int count)
    {
        _store.Write("reviews/here.md", "---\nfilm: Here\nyear: 2024\noriginalTitle: Hier\nscore: 7\npublished: 2025-01-04\nauthor: Cinephile Corner\ngenres: [Drama]\ncast: [Stefan Gota, Liyo Gong as ShuXiu]\n---\n# A review\n\nMoss falls.\n\nSilent is a well-known end.\n");
        await _store.ImportAsync();
        var id = await _store.AskAsync(db => db.Articles.Where(article => article.Slug == "here").Select(article => article.Id).SingleAsync());
        var matches = await _store.AskAsync(db => _store.Get<ISearchIndex>().MatchAsync(db, new WordSearch([], [phrase.Split(' ')]), 10, default));
        Assert.Equal(count, matches.Count(match => match.ArticleId == id));
    }

    [Fact]
    public async Task No_word_of_the_index_itself_can_be_asked_for()
    {
        var words = await _store.AskAsync(db => db.Database.SqlQuery<string>($"""SELECT term AS "Value" FROM "ArticleSearchWords" """).ToListAsync());
        var own = words.Where(word => FoldedWords.Text(word) != word).ToList();
        Assert.Equal(2, own.Count);
        Assert.All(own, word => Assert.Empty(FoldedWords.Text(word)));
    }

    [Fact]
    public async Task A_word_that_nearly_all_have_leaves_out_those_who_have_not_and_changes_no_order()
    {
        for (var number = 0; number < 12; number++)
            Write($"film-{number}", $"Film {number}", "Stefan Gota", (number % 5 == 0 ? "" : "Common. ") + string.Concat(Enumerable.Repeat("Fern. ", number % 2 == 0 ? 0 : number)));
        await _store.ImportAsync();
        var (all, rare) = await _store.AskAsync(async db =>
        {
            var index = _store.Get<ISearchIndex>();
            return (await index.MatchAsync(db, WordSearch.All(["common", "fern"]), 100, default), await index.MatchAsync(db, WordSearch.All(["fern"]), 100, default));
        });
        var having = await _store.AskAsync(db => _store.Get<ISearchIndex>().Holding(db, WordSearch.All(["common", "fern"])).ToListAsync());
        Assert.Equal(5, all.Count);
        Assert.Equal(having.Order(), all.Select(match => match.ArticleId).Order());
        Assert.Equal(rare.Where(match => having.Contains(match.ArticleId)), all);
        var few = await _store.AskAsync(db => _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All(["common", "fern"]), 4, default));
        Assert.Equal(all.Take(4), few);
    }

    [Fact]
    public async Task Of_what_nearly_all_of_many_have_those_come_first_that_are_called_so_and_then_the_newest()
    {
        await ManyAsync();
        var found = await _store.AskAsync(db => _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All(["film", "common"]), int.MaxValue, default));
        Assert.Equal([1000300, 1000600, 1000599, 1000598], found.OrderBy(match => match.Rank).ThenByDescending(match => match.ArticleId).Take(4).Select(match => match.ArticleId));
        Assert.Equal(600, found.Count);
        Assert.Equal(found.Take(3), await _store.AskAsync(db => _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All(["film", "common"]), 3, default)));
    }

    [Fact]
    public async Task Who_has_one_of_the_words_as_nearly_all_have_it_has_none_of_them()
    {
        await ManyAsync();
        var found = await _store.AskAsync(db => _store.Get<ISearchIndex>().MatchAsync(db, WordSearch.All(["film", "fern", "nowhere"]) with { IsAny = true }, int.MaxValue, default));
        Assert.Equal([1000200, 1000400, 1000600], found.Select(match => match.ArticleId).Order());
    }

    // Rows of articles that there are not, since the index itself asks for none.
    private Task<int> ManyAsync() => _store.AskAsync(db => db.Database.ExecuteSqlAsync(
        $"""
        WITH RECURSIVE "Numbers"("N") AS (SELECT 1 UNION ALL SELECT "N" + 1 FROM "Numbers" WHERE "N" < 600)
        INSERT INTO "ArticleSearch" (rowid, "Headline", "Film", "Names", "About", "Body")
        SELECT 1000000 + "N", CASE "N" WHEN 300 THEN 'film common' ELSE '' END, '', '', '', 'film common' || CASE "N" % 200 WHEN 0 THEN ' fern' ELSE '' END FROM "Numbers"
        """));

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

    // Somebody who saves as soon as words are being written, and has no patience.
    private sealed class SavedMeanwhile(ISearchIndex index, string store) : ISearchIndex
    {
        public bool IsSaved { get; private set; }

        public async Task WriteAsync(CinephileDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
        {
            await index.WriteAsync(db, articleIds, cancellationToken);
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, DefaultTimeout = 1 }.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """UPDATE "ArticleTexts" SET "PlainText" = 'Lichen.'""";
            try
            {
                IsSaved = await command.ExecuteNonQueryAsync(cancellationToken) > 0;
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
            {
                IsSaved = false;
            }
        }

        public Task<IReadOnlyList<int>> MissingAsync(CinephileDbContext db, int most, CancellationToken cancellationToken) => index.MissingAsync(db, most, cancellationToken);

        public Task<IReadOnlyList<SearchMatch>> MatchAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IQueryable<int> Holding(CinephileDbContext db, WordSearch search) => throw new NotSupportedException();

        public Task<IReadOnlyList<IndexedWord>> WordsAsync(CinephileDbContext db, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
