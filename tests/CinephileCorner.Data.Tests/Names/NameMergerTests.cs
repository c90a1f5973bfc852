using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Tests.Names;

public sealed class NameMergerTests : IAsyncLifetime
{
    private TestDatabase _store = null!; // opened before each test

    public async Task InitializeAsync() => _store = await TestDatabase.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_merge_moves_every_credit_and_taking_it_back_moves_each_where_it_was()
    {
        await ImportAsync();
        var before = await CreditsAsync();
        var bytes = await SourcesAsync();
        var merged = await MergeAsync("Stefan Gotta", "Stefan Gota");
        Assert.Equal(["first: Stefan Gota", "second: Stefan Gota (Stefan Gotta)", "third: Stefann Gota"], await CreditsAsync());
        Assert.Equal(bytes, await SourcesAsync());
        Assert.Equal(MergeOutcome.Done, (await UndoAsync(merged)).Outcome);
        Assert.Equal(before, await CreditsAsync());
        Assert.Equal(bytes, await SourcesAsync());
        Assert.Equal(MergeOutcome.Missing, (await UndoAsync(merged)).Outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chain_comes_apart_in_either_order(bool firstFirst)
    {
        await ImportAsync();
        var before = await CreditsAsync();
        var one = await MergeAsync("Stefan Gotta", "Stefan Gota");
        var two = await MergeAsync("Stefan Gota", "Stefann Gota");
        // In one hop, however long the chain.
        Assert.Equal(["first: Stefann Gota (Stefan Gota)", "second: Stefann Gota (Stefan Gotta)", "third: Stefann Gota"], await CreditsAsync());
        await UndoAsync(firstFirst ? one : two);
        Assert.Equal(firstFirst
            ? ["first: Stefann Gota (Stefan Gota)", "second: Stefan Gotta", "third: Stefann Gota"]
            : ["first: Stefan Gota", "second: Stefan Gota (Stefan Gotta)", "third: Stefann Gota"], await CreditsAsync());
        await UndoAsync(firstFirst ? two : one);
        Assert.Equal(before, await CreditsAsync());
    }

    [Fact]
    public async Task What_is_written_after_a_merge_counts_by_it_and_goes_by_its_own_name_when_it_is_taken_back()
    {
        await ImportAsync();
        var merged = await MergeAsync("Stefan Gotta", "Stefan Gota");
        Write("later", "Later", "Stefan Gotta");
        Write("second", "Second", "Stefan Gotta", "Changed words.");
        var report = await _store.ImportAsync();
        Assert.Equal((1, 1), (report.Added, report.Changed));
        Assert.Equal(["first: Stefan Gota", "later: Stefan Gota (Stefan Gotta)", "second: Stefan Gota (Stefan Gotta)", "third: Stefann Gota"], await CreditsAsync());
        await UndoAsync(merged);
        Assert.Equal(["first: Stefan Gota", "later: Stefan Gotta", "second: Stefan Gotta", "third: Stefann Gota"], await CreditsAsync());
    }

    [Fact]
    public async Task A_save_that_looked_its_names_up_before_the_merge_counts_by_it_all_the_same()
    {
        await ImportAsync();
        var (gota, gotta, article) = (await PersonAsync("Stefan Gota"), await PersonAsync("Stefan Gotta"), (await _store.ArticleAsync("first")).Id);
        var merged = await MergeAsync("Stefan Gotta", "Stefan Gota");
        await _store.SqlAsync($"INSERT INTO Credits (ArticleId, PersonId, Kind, Job, JobRank, Position) VALUES ({article}, {gotta}, 0, 'Cast', -1, 7)");
        Assert.Equal((gota, (int?)gotta), await _store.AskAsync(db => db.Credits.Where(credit => credit.Position == 7).Select(credit => ValueTuple.Create(credit.PersonId, credit.AliasId)).SingleAsync()));
        await UndoAsync(merged);
        await _store.SqlAsync($"INSERT INTO Credits (ArticleId, PersonId, AliasId, Kind, Job, JobRank, Position) VALUES ({article}, {gota}, {gotta}, 0, 'Cast', -1, 8)");
        Assert.Equal((gotta, (int?)null), await _store.AskAsync(db => db.Credits.Where(credit => credit.Position == 8).Select(credit => ValueTuple.Create(credit.PersonId, credit.AliasId)).SingleAsync()));
    }

    [Fact]
    public async Task An_article_written_while_its_film_is_merged_counts_by_it_too()
    {
        await ImportAsync();
        var (one, other) = (await FilmAsync("First"), await FilmAsync("Second"));
        await MergeFilmsAsync("Second", "First");
        await _store.SqlAsync($"UPDATE Articles SET FilmId = {other}, FilmAliasId = NULL WHERE Slug = 'third'");
        var article = await _store.ArticleAsync("third");
        Assert.Equal((one, (int?)other), (article.FilmId, article.FilmAliasId));
    }

    [Fact]
    public async Task Films_are_merged_with_their_articles_and_their_places_in_rankings()
    {
        await ImportAsync();
        _store.Write("rankings/best.md", "---\ntitle: Best\nkind: ranking\n---\n\nIntro.\n\n## 2. Second (2020)\n\nWhy.\n\n## 1. First (2020)\n\nWhy.\n");
        await _store.ImportAsync();
        var merged = await MergeFilmsAsync("Second", "First");
        var key = new FilmName("First", 2020).Key;
        Assert.Equal([key, key], await KeysAsync());
        var article = await _store.ArticleAsync("second");
        Assert.Equal((await FilmAsync("First"), await FilmAsync("Second")), (article.FilmId, article.FilmAliasId));
        // A ranking that is written again says the same.
        _store.Write("rankings/best.md", "---\ntitle: Best\nkind: ranking\n---\n\nOther intro.\n\n## 2. Second (2020)\n\nWhy not.\n\n## 1. First (2020)\n\nWhy.\n");
        await _store.ImportAsync();
        Assert.Equal([key, key], await KeysAsync());
        await UndoAsync(merged);
        Assert.Equal([new FilmName("Second", 2020).Key, key], await KeysAsync());
        article = await _store.ArticleAsync("second");
        Assert.Equal((await FilmAsync("Second"), (int?)null), (article.FilmId, article.FilmAliasId));
    }

    [Fact]
    public async Task Of_two_editors_at_once_one_merges_and_the_other_is_told()
    {
        await ImportAsync();
        var (one, other) = (await PersonAsync("Stefan Gota"), await PersonAsync("Stefan Gotta"));
        var outcomes = await Task.WhenAll(
            Task.Run(() => _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, one, other, stamp: null))),
            Task.Run(() => _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, other, one, stamp: null))));
        Assert.Equal([MergeOutcome.Done, MergeOutcome.Outdated], outcomes.Select(outcome => outcome.Outcome).Order());
        Assert.Single(await _store.AskAsync(db => db.People.Where(person => person.CountsAsId != null).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_merged_with_themselves_or_by_an_old_look()
    {
        await ImportAsync();
        var (one, other) = (await PersonAsync("Stefan Gotta"), await PersonAsync("Stefan Gota"));
        Assert.Equal(MergeOutcome.Same, (await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, one, one, null))).Outcome);
        Assert.Equal(MergeOutcome.Missing, (await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, one, 4711, null))).Outcome);
        var stamp = await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().StampAsync(NameKind.Person, one, other));
        Write("later", "Later", "Stefan Gotta");
        await _store.ImportAsync();
        Assert.Equal(MergeOutcome.Outdated, (await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, one, other, stamp))).Outcome);
    }

    [Fact]
    public async Task Readers_pages_hear_of_a_merge_and_of_its_end()
    {
        await ImportAsync();
        _store.Notices.Heard.Clear();
        var merged = await MergeAsync("Stefan Gotta", "Stefan Gota");
        Assert.Contains(_store.Notices.Heard, notice => notice.ListsChanged);
        _store.Notices.Heard.Clear();
        await UndoAsync(merged);
        Assert.Contains(_store.Notices.Heard, notice => notice.ListsChanged);
        Assert.Equal(2, await _store.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.IsPublic && entry.Subject == "Stefan Gotta into Stefan Gota")));
    }

    [Fact]
    public async Task Doubles_are_found_among_all_names_and_grow_with_them()
    {
        await ImportAsync();
        var near = _store.Get<NearNames>();
        Assert.Equal(3, (await near.DoublesAsync(NameKind.Person, default)).Count);
        Write("fourth", "Fourth", "Stefan Gotaa");
        await _store.ImportAsync();
        Assert.Equal(6, (await near.DoublesAsync(NameKind.Person, default)).Count);
        Assert.Equal(3, (await near.NearAsync(NameKind.Person, "stefangota", default)).Count);
    }

    private async Task ImportAsync()
    {
        Write("first", "First", "Stefan Gota");
        Write("second", "Second", "Stefan Gotta");
        Write("third", "Third", "Stefann Gota");
        var report = await _store.ImportAsync();
        Assert.Equal(3, report.Added);
    }

    private void Write(string slug, string film, string person, string words = "Words about it.") =>
        _store.Write($"reviews/{slug}.md", $"---\ntitle: {film} Review\nfilm: {film}\nyear: 2020\npublished: 2024-12-08\ncast: [{person}]\n---\n\n{words}\n");

    private async Task<int> MergeAsync(string from, string into)
    {
        var (one, other) = (await PersonAsync(from), await PersonAsync(into));
        var result = await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, one, other, stamp: null));
        Assert.Equal(MergeOutcome.Done, result.Outcome);
        return result.MergeId!.Value;
    }

    private async Task<int> MergeFilmsAsync(string from, string into)
    {
        var (one, other) = (await FilmAsync(from), await FilmAsync(into));
        var result = await _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().MergeAsync(NameKind.Film, one, other, stamp: null));
        Assert.Equal(MergeOutcome.Done, result.Outcome);
        return result.MergeId!.Value;
    }

    private Task<MergeResult> UndoAsync(int merge) => _store.InScopeAsync(scope => scope.GetRequiredService<NameMerger>().UndoAsync(merge));

    private Task<int> PersonAsync(string name) => _store.AskAsync(db => db.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    private Task<int> FilmAsync(string title) => _store.AskAsync(db => db.Films.Where(film => film.Title == title).Select(film => film.Id).SingleAsync());

    private Task<List<string>> KeysAsync() => _store.AskAsync(db => db.RankingEntries.OrderBy(entry => entry.Position).Select(entry => entry.FilmKey).ToListAsync());

    private async Task<List<string>> CreditsAsync()
    {
        var names = await _store.AskAsync(db => db.People.ToDictionaryAsync(person => person.Id, person => person.Name));
        var credits = await _store.AskAsync(db => db.Articles.Where(article => article.Kind == ArticleKind.Review).OrderBy(article => article.Slug).SelectMany(article => article.Credits, (article, credit) => new { article.Slug, credit.PersonId, credit.AliasId }).ToListAsync());
        return credits.ConvertAll(credit => $"{credit.Slug}: {names[credit.PersonId]}{(credit.AliasId is { } alias ? $" ({names[alias]})" : "")}");
    }

    private Task<List<string>> SourcesAsync() => _store.AskAsync(async db => (await db.ArticleTexts.OrderBy(text => text.ArticleId).ToListAsync()).ConvertAll(text => Convert.ToHexString(text.Source)));
}
