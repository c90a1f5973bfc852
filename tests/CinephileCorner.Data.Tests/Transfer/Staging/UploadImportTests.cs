using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Conflicts;
using CinephileCorner.Data.Transfer.Staging;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Transfer.Staging;

public class UploadImportTests
{
    private const string Path = "reviews/here-2024.md";

    private static readonly string Old = Texts.Review("Here", body: "Old.");
    private static readonly string New = Texts.Review("Here", body: "New.");

    [Fact]
    public async Task The_content_folder_does_not_take_an_upload_back_at_the_next_start()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write(Path, Old);
        await store.ImportAsync();

        Assert.Equal(1, (await UploadAsync(store, (Path, New))).Changed);
        Assert.Equal((0, 1), (await store.ImportAsync()) is var again ? (again.Changed, again.Unchanged) : default);
        Assert.Contains("New.", await BodyAsync(store), StringComparison.Ordinal);

        // A second upload follows the first; nobody has written in between.
        Assert.Equal(1, (await UploadAsync(store, (Path, Texts.Review("Here", body: "Newer.")))).Changed);
        Assert.Equal(1, (await UploadAsync(store, (Path, Texts.Review("Here", body: "Newer.")))).Unchanged);

        // A change of the folder's own file is a question.
        store.Write(Path, Texts.Review("Here", body: "Another."));
        Assert.Equal(1, (await store.ImportAsync()).Conflicts);
    }

    [Fact]
    public async Task A_file_that_follows_the_upload_agrees_with_it()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write(Path, Old);
        await store.ImportAsync();
        await UploadAsync(store, (Path, New));
        store.Write(Path, New);
        Assert.Equal(1, (await store.ImportAsync()).Unchanged);
        store.Write(Path, Texts.Review("Here", body: "Newest."));
        Assert.Equal(1, (await store.ImportAsync()).Changed);
    }

    [Fact]
    public async Task An_upload_never_overwrites_what_an_editor_wrote()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write(Path, Old);
        await store.ImportAsync();
        await UploadAsync(store, (Path, New));
        await store.EditInStoreAsync("here-2024", Texts.Review("Here", body: "Mine."));

        Assert.Equal(1, (await UploadAsync(store, (Path, Texts.Review("Here", body: "Newer.")))).Conflicts);
        Assert.Equal(1, (await store.ImportAsync()).Unchanged); // the folder's old file asks nothing, and leaves the conflict
        var sides = (await store.Get<ConflictDesk>().FindAsync(1, default))!;
        Assert.True(sides.IsUpload);
        Assert.Equal(ConflictOutcome.Settled, (await store.Get<ConflictDesk>().KeepOursAsync(new ConflictChoice(1, sides.OursHash, sides.FileHash, 7, "Ada"), default)).Outcome);
        Assert.Equal(1, (await UploadAsync(store, (Path, Texts.Review("Here", body: "Newer.")))).Unchanged);
        Assert.Equal(1, (await store.ImportAsync()).Unchanged);
        Assert.True((await store.ArticleAsync("here-2024")).Text.Source.AsSpan().IndexOf("Mine."u8) > 0);
    }

    [Fact]
    public async Task An_article_taken_down_stays_down_when_its_file_is_uploaded()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write(Path, Old);
        await store.ImportAsync();
        await store.AskAsync(async db =>
        {
            (await db.Articles.SingleAsync()).Withdraw(store.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        await UploadAsync(store, (Path, New));
        Assert.Equal(ArticleState.Withdrawn, (await store.ArticleAsync("here-2024")).State);
    }

    [Fact]
    public async Task Two_uploads_of_one_name_and_two_slugs_are_two_articles()
    {
        await using var store = await TestDatabase.OpenAsync();
        await UploadAsync(store, ("index.md", "---\nslug: one\n---\n\n# One\n\nText.\n"));
        await UploadAsync(store, ("index.md", Texts.Review("Here", front: "slug: two")));
        Assert.Equal(["one", "two"], await store.AskAsync(db => db.Articles.Select(article => article.Slug).Order().ToListAsync()));
    }

    [Fact]
    public async Task An_upload_does_what_the_command_line_does()
    {
        await using var byHand = await TestDatabase.OpenAsync();
        await using var byUpload = await TestDatabase.OpenAsync();
        (string Path, string Text)[] files = [(Path, New), ("news/a.md", Texts.News("A")), ("news/bad.md", "---\nstatus: perhaps\n---\n"), ("rankings/r.md", "# R\n\n## 1. Here (2024)\n\nWhy.\n")];
        foreach (var (path, text) in files)
            byHand.Write(path, text);
        var one = await byHand.ImportAsync();
        var other = await UploadAsync(byUpload, files);

        Assert.Equal(one.Summary, other.Summary);
        Assert.Equal(one.Problems.Select(problem => problem with { Path = System.IO.Path.GetRelativePath(byHand.Content, problem.Path) }), other.Problems);
        Assert.Equal(await StateAsync(byHand), await StateAsync(byUpload));

        static Task<List<string>> StateAsync(TestDatabase store) => store.AskAsync(db => db.Articles.OrderBy(article => article.Kind).ThenBy(article => article.Slug)
            .Select(article => $"{article.Kind} {article.Slug} {article.State} {article.SourcePath} {article.SourceHash} {article.AgreedHash} {article.Headline} {article.HalfPoints} {article.Text.BodyHtml}").ToListAsync());
    }

    [Fact]
    public async Task The_last_twenty_reports_are_kept_with_the_lines_they_are_about()
    {
        await using var store = await TestDatabase.OpenAsync();
        await UploadAsync(store, ("news/a.md", "---\ntitle: A\nstatus: perhaps\n---\n\nText.\n"));
        var run = await store.AskAsync(db => db.ImportRuns.SingleAsync());
        Assert.Equal((ImportOrigin.Upload, 7, "Ada", 1), (run.Origin, run.EditorId, run.By, run.Errors));
        var problem = Assert.Single(KeptReport.FromJson(run.Report).Problems);
        Assert.StartsWith("news/a.md:3:", problem.Place, StringComparison.Ordinal);
        Assert.Equal(2, problem.Excerpt!.FirstLine);
        Assert.Equal(["title: A", "status: perhaps", "---"], problem.Excerpt.Lines);
        Assert.Equal("imported", await store.AskAsync(db => db.AuditEntries.Where(entry => entry.EditorId == 7).Select(entry => entry.Action).SingleAsync()));
        for (var number = 0; number < 25; number++)
            await store.ImportAsync();
        Assert.Equal(20, await store.AskAsync(db => db.ImportRuns.CountAsync()));
        for (var number = 0; number < 3; number++)
            await store.Get<ContentImporter>().ImportAsync(new ImportRequest([store.Content], ImportOrigin.Start));
        Assert.Equal(1, await store.AskAsync(db => db.ImportRuns.CountAsync(one => one.IsQuiet)));
    }

    internal static async Task<ImportReport> UploadAsync(TestDatabase store, params (string Name, string Text)[] files)
    {
        var upload = await store.Get<StagedUploads>().StageAsync([new UploadedFile("upload.zip", Zips.Of(files))], 7, "Ada", _ => false, default);
        return await store.Get<ContentImporter>().ImportAsync(store.Get<StagedUploads>().RequestFor(upload));
    }

    private static async Task<string> BodyAsync(TestDatabase store) => (await store.ArticleAsync("here-2024")).Text.BodyHtml;
}
