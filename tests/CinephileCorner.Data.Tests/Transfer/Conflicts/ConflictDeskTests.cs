using System.Text;
using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Conflicts;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Transfer.Conflicts;

public class ConflictDeskTests
{
    private const string Path = "reviews/here-2024.md";

    private static readonly string First = Texts.Review("Here", body: "First.");
    private static readonly string Ours = Texts.Review("Here", body: "Ours.");
    private static readonly string Theirs = Texts.Review("Here", body: "Theirs.", front: "poster: here.png");

    [Fact]
    public async Task The_file_of_a_conflict_is_kept_and_found_again_only_once()
    {
        await using var store = await InConflictAsync();
        var sides = (await FindAsync(store))!;
        Assert.Equal((Ours, Theirs, Path, false), (Text(sides.Ours), Text(sides.File), sides.Path, sides.IsUpload));
        store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await store.ImportAsync()).Conflicts);
        Assert.Equal(sides.FoundUtc, (await FindAsync(store))!.FoundUtc);
    }

    [Fact]
    public async Task Keeping_ours_is_not_asked_again_and_keeps_the_file_among_the_versions()
    {
        await using var store = await InConflictAsync();
        var sides = (await FindAsync(store))!;

        var settled = await store.Get<ConflictDesk>().KeepOursAsync(Choice(sides), default);

        Assert.Equal(ConflictOutcome.Settled, settled.Outcome);
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(Ours, Text(article.Text.Source));
        Assert.Contains(article.Revisions, revision => Text(revision.Source) == Theirs);
        Assert.Equal("1 read: 0 added, 0 changed, 1 unchanged, 0 refused", (await store.ImportAsync()).Summary);
        Assert.Null(await FindAsync(store));
        Assert.Contains("Ada kept over a file", await store.AskAsync(db => db.AuditEntries.Select(entry => entry.By + " " + entry.Action).ToListAsync()));

        // The next change of the file is a question of its own.
        store.Write(Path, Texts.Review("Here", body: "Theirs again."));
        Assert.Equal(1, (await store.ImportAsync()).Conflicts);
    }

    [Fact]
    public async Task Taking_the_file_keeps_ours_among_the_versions()
    {
        await using var store = await InConflictAsync();
        var settled = await store.Get<ConflictDesk>().TakeFileAsync(Choice((await FindAsync(store))!), default);

        Assert.Equal(ConflictOutcome.Settled, settled.Outcome);
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(Theirs, Text(article.Text.Source));
        Assert.Contains("Theirs.", article.Text.BodyHtml, StringComparison.Ordinal);
        Assert.NotNull(article.Poster);
        Assert.Contains(article.Revisions, revision => Text(revision.Source) == Ours);
        Assert.Null(await FindAsync(store));
        Assert.Equal(1, (await store.ImportAsync()).Unchanged);
        Assert.Equal("Ada replaced by its file", await store.AskAsync(db => db.AuditEntries.OrderByDescending(entry => entry.Id).Select(entry => entry.By + " " + entry.Action).FirstAsync()));
    }

    [Fact]
    public async Task A_text_of_both_becomes_the_article_and_the_file_is_agreed_with()
    {
        await using var store = await InConflictAsync();
        var both = Texts.Review("Here", body: "Ours.\n\nTheirs.");
        var settled = await store.Get<ConflictDesk>().TakeTextAsync(Choice((await FindAsync(store))!), Bytes(both), default);

        Assert.Equal(ConflictOutcome.Settled, settled.Outcome);
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(both, Text(article.Text.Source));
        Assert.Equal(("Ada", 7), article.Revisions.Where(revision => revision.Kind == RevisionKind.Merge).Select(revision => (revision.By, revision.EditorId)).Single());
        Assert.Contains(article.Revisions, revision => Text(revision.Source) == Ours);
        Assert.Equal((0, 1), (await store.ImportAsync()) is var report ? (report.Conflicts, report.Unchanged) : default);
        Assert.Null(await FindAsync(store));
    }

    [Fact]
    public async Task A_text_that_is_no_article_is_refused_and_everything_stays()
    {
        await using var store = await InConflictAsync();
        var settled = await store.Get<ConflictDesk>().TakeTextAsync(Choice((await FindAsync(store))!), Bytes("---\nstatus: perhaps\n---\n"), default);
        Assert.Equal(ConflictOutcome.Refused, settled.Outcome);
        Assert.Contains(settled.Problems, problem => problem.Severity == Severity.Error);
        Assert.NotNull(await FindAsync(store));
        Assert.Equal(Ours, Text((await store.ArticleAsync("here-2024")).Text.Source));
    }

    [Theory]
    [InlineData("ours", true)]
    [InlineData("file", true)]
    [InlineData("text", true)]
    [InlineData("ours", false)]
    [InlineData("file", false)]
    [InlineData("text", false)]
    public async Task Nothing_is_settled_on_a_side_that_was_not_shown(string choice, bool isFile)
    {
        await using var store = await InConflictAsync();
        var seen = Choice((await FindAsync(store))!);
        if (isFile)
        {
            store.Write(Path, Texts.Review("Here", body: "Theirs, later."));
            await store.ImportAsync();
        }
        else
        {
            await store.EditInStoreAsync("here-2024", Texts.Review("Here", body: "Ours, later."));
        }
        var before = (await FindAsync(store))!;

        var desk = store.Get<ConflictDesk>();
        var settled = choice switch
        {
            "ours" => await desk.KeepOursAsync(seen, default),
            "file" => await desk.TakeFileAsync(seen, default),
            _ => await desk.TakeTextAsync(seen, Bytes(First), default),
        };

        Assert.Equal(ConflictOutcome.ChangedMeanwhile, settled.Outcome);
        var after = (await FindAsync(store))!;
        Assert.Equal((before.OursHash, before.FileHash), (after.OursHash, after.FileHash));
        Assert.Equal(ConflictOutcome.Settled, (await desk.TakeFileAsync(Choice(after), default)).Outcome);
        Assert.Equal(ConflictOutcome.Gone, (await desk.KeepOursAsync(Choice(after), default)).Outcome);
    }

    [Fact]
    public async Task A_newer_file_takes_the_place_of_the_older_which_stays_among_the_versions()
    {
        await using var store = await InConflictAsync();
        store.Write(Path, Texts.Review("Here", body: "Theirs, later."));
        await store.ImportAsync();
        Assert.Contains("Theirs, later.", Text((await FindAsync(store))!.File), StringComparison.Ordinal);
        Assert.Contains((await store.ArticleAsync("here-2024")).Revisions, revision => Text(revision.Source) == Theirs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_agrees_again_ends_the_conflict(bool saysOurs)
    {
        await using var store = await InConflictAsync();
        store.Write(Path, saysOurs ? Ours : First);
        Assert.Equal((0, 1), (await store.ImportAsync()) is var report ? (report.Conflicts, report.Unchanged) : default);
        Assert.Null(await FindAsync(store));
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(Ours, Text(article.Text.Source));
        Assert.Contains(article.Revisions, revision => Text(revision.Source) == Theirs);
    }

    [Fact]
    public async Task What_both_agreed_on_is_found_where_it_is_kept()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write(Path, First);
        await store.ImportAsync();
        Assert.Equal(ConflictOutcome.Gone, (await store.Get<ConflictDesk>().TakeFileAsync(new ConflictChoice(1, "", "", 7, "Ada"), default)).Outcome);
        await store.AskAsync(async db =>
        {
            var article = await db.Articles.Include(one => one.Text).SingleAsync();
            article.Keep(new Revision { Source = article.Text.Source, SourceHash = article.SourceHash, WrittenUtc = store.Clock.GetUtcNow().UtcDateTime, Kind = RevisionKind.Import });
            return await db.SaveChangesAsync();
        });
        await store.EditInStoreAsync("here-2024", Ours);
        store.Write(Path, Theirs);
        await store.ImportAsync();
        Assert.Equal(First, Text((await FindAsync(store))!.Agreed!));
    }

    [Fact]
    public async Task A_check_keeps_no_file()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write(Path, First);
        await store.ImportAsync();
        await store.EditInStoreAsync("here-2024", Ours);
        store.Write(Path, Theirs);
        Assert.Equal(1, (await store.Get<ContentImporter>().CheckAsync([store.Content])).Conflicts);
        Assert.Equal(0, await store.AskAsync(db => db.ImportConflicts.CountAsync()));
    }

    private static async Task<TestDatabase> InConflictAsync()
    {
        var store = await TestDatabase.OpenAsync();
        store.Write(Path, First);
        await store.ImportAsync();
        await store.EditInStoreAsync("here-2024", Ours);
        store.Write("reviews/here.png", Texts.Png(6, 9));
        store.Write(Path, Theirs);
        Assert.Equal(1, (await store.ImportAsync()).Conflicts);
        return store;
    }

    private static async Task<ConflictSides?> FindAsync(TestDatabase store) => await store.Get<ConflictDesk>().FindAsync(await store.AskAsync(db => db.Articles.Select(article => article.Id).SingleAsync()), default);

    private static ConflictChoice Choice(ConflictSides sides) => new(sides.ArticleId, sides.OursHash, sides.FileHash, 7, "Ada");

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
