using System.IO.Compression;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Staging;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Tests.Transfer;

public class ZipExportTests
{
    [Fact]
    public async Task A_zip_holds_what_a_folder_would_and_brings_it_into_an_empty_store()
    {
        await using var store = await FullAsync();
        var folder = Path.Combine(store.Folder, "out");
        await store.Get<ContentExporter>().ExportAsync(folder);
        using var zip = new MemoryStream();

        var report = await store.Get<ContentExporter>().ExportAsync(zip);

        Assert.Equal("5 written, 0 there already, 1 pictures, 1 not yet published", report.Summary);
        Assert.Equal(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(File.ReadAllBytes(file))}").Order(StringComparer.Ordinal), Entries(zip));
        await using var empty = await TestDatabase.OpenAsync();
        var upload = await empty.Get<StagedUploads>().StageAsync([new UploadedFile("all.zip", zip)], 7, "Ada", _ => false, default);
        Assert.True((await empty.Get<ContentImporter>().ImportAsync(empty.Get<StagedUploads>().RequestFor(upload))).IsAllDone);
        Assert.Equal(await SourcesAsync(store), await SourcesAsync(empty));
        using var again = new MemoryStream();
        await empty.Get<ContentExporter>().ExportAsync(again);
        Assert.Equal(Entries(zip).Where(entry => !entry.StartsWith("pending/", StringComparison.Ordinal)), Entries(again));
    }

    [Fact]
    public async Task What_was_taken_down_here_is_not_published_elsewhere()
    {
        await using var store = await FullAsync();
        var folder = Path.Combine(store.Folder, "out");
        await store.Get<ContentExporter>().ExportAsync(folder);
        Assert.Equal("trashed news/binned.md\nwithdrawn news/gone.md\n", await File.ReadAllTextAsync(Path.Combine(folder, "taken-down.txt")));

        await using var other = await TestDatabase.OpenAsync();
        await other.ImportAsync(folder);
        await using var single = await TestDatabase.OpenAsync();
        await single.ImportAsync(Path.Combine(folder, "news", "gone.md"));

        Assert.Equal(["binned Trashed", "draft Draft", "gone Withdrawn", "live Published"], (await other.AskAsync(db => db.Articles.Where(article => article.Kind == ArticleKind.News).OrderBy(article => article.Slug).ToListAsync())).Select(article => $"{article.Slug} {article.State}"));
        Assert.Equal(ArticleState.Withdrawn, (await single.ArticleAsync("gone")).State);
        Assert.Equal(0, await other.AskAsync(db => db.PendingEdits.CountAsync()));
        Assert.DoesNotContain("Not yet.", (await other.ArticleAsync("here-2024")).Text.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_what_was_taken_down_takes_nothing_down_that_is_there()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/live.md", Texts.News("Live"));
        await store.ImportAsync();
        store.Write("taken-down.txt", "withdrawn news/live.md\n");
        store.Write("news/live.md", Texts.News("Live", "More of it."));
        await store.ImportAsync();
        Assert.Equal(ArticleState.Published, (await store.ArticleAsync("live")).State);
    }

    [Fact]
    public async Task A_missing_picture_is_told_of_in_the_zip()
    {
        await using var store = await FullAsync();
        foreach (var picture in Directory.GetFiles(store.Options.MediaPath))
            File.Delete(picture);
        using var zip = new MemoryStream();
        Assert.False((await store.Get<ContentExporter>().ExportAsync(zip)).IsAllDone);
        using var archive = new ZipArchive(zip);
        using var reader = new StreamReader(archive.GetEntry("not-exported.txt")!.Open());
        Assert.Contains("missing from the media folder", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> FullAsync()
    {
        var store = await TestDatabase.OpenAsync();
        store.Write("reviews/2024/here-2024.md", Texts.Review("Here", front: "poster: here.png"));
        store.Write("reviews/2024/here.png", Texts.Png(6, 9));
        store.Write("news/live.md", "\ufeff# Live\r\n\r\nText.");
        store.Write("news/draft.md", "---\nstatus: draft\n---\n\n# Draft\n\nText.\n");
        store.Write("news/gone.md", Texts.News("Gone"));
        store.Write("news/binned.md", Texts.News("Binned"));
        await store.ImportAsync();
        await store.AskAsync(async db =>
        {
            var now = store.Clock.GetUtcNow().UtcDateTime;
            foreach (var article in await db.Articles.Include(one => one.Text).ToListAsync())
            {
                if (article.Slug == "gone")
                    article.Withdraw(now);
                if (article.Slug == "binned")
                    article.Trash(now);
                if (article.Slug == "here-2024")
                    article.Await(new PendingEdit { Source = "Not yet."u8.ToArray(), SourceHash = "x", BaseHash = article.SourceHash, SavedUtc = now });
            }
            return await db.SaveChangesAsync();
        });
        return store;
    }

    private static List<string> Entries(MemoryStream zip)
    {
        zip.Position = 0;
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return $"{entry.FullName} {Convert.ToHexString(bytes.ToArray())}";
        }).Order(StringComparer.Ordinal)];
    }

    private static Task<List<string>> SourcesAsync(TestDatabase store) => store.AskAsync(db => db.Articles.OrderBy(article => article.SourcePath)
        .Select(article => $"{article.SourcePath} {article.Kind} {article.Slug} {article.State} {article.SourceHash}").ToListAsync());
}
