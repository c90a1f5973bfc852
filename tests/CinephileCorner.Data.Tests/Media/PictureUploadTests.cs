using System.Text;
using CinephileCorner.Data.Media;
using CinephileCorner.Data.Tests.Transfer;
using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Tests.Media;

public class PictureUploadTests
{
    [Fact]
    public async Task An_upload_is_on_the_disk_and_in_the_store_under_the_name_its_content_makes()
    {
        await using var store = await TestDatabase.OpenAsync();
        var taken = await TakeAsync(store, Pictures.Photo(900, 600), "../../evil/IMG_1.jpg.php", "Moss");
        Assert.Equal((null, true), (taken.Refusal, taken.IsNew));
        var item = await store.AskAsync(db => db.MediaItems.SingleAsync());
        var bytes = await File.ReadAllBytesAsync(Path.Combine(store.Options.MediaPath, item.File));
        Assert.Equal(MediaFolder.NameOf(bytes, new PictureHeader("jpg", 1, 1)), item.File);
        Assert.Equal((600, 900, (long)bytes.Length, true, "Moss", "IMG_1.jpg.php", "The program"), (item.Width, item.Height, item.Length, item.IsOurs, item.Alt, item.OriginalName, item.AddedBy));
        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("uploaded a picture", await store.AskAsync(db => db.AuditEntries.Select(entry => entry.Action).SingleAsync()));
        // A picture that no page shows yet empties no cache.
        Assert.Empty(store.Notices.Heard);
    }

    [Fact]
    public async Task The_same_picture_is_kept_once_and_brings_the_words_it_lacked()
    {
        await using var store = await TestDatabase.OpenAsync();
        var photo = Pictures.Photo(90, 60);
        await TakeAsync(store, photo, "a.jpg");
        var again = await TakeAsync(store, photo, "b.jpg", "Moss");
        Assert.Equal((false, "Moss"), (again.IsNew, again.Item!.Alt));
        Assert.Equal("Moss", (await TakeAsync(store, photo, "c.jpg", "Other")).Item!.Alt);
        Assert.Equal(1, await store.AskAsync(db => db.MediaItems.CountAsync()));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        await using var store = await TestDatabase.OpenAsync();
        Assert.Contains("SVG", (await TakeAsync(store, "<svg/>"u8.ToArray(), "a.png")).Refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(store.Options.MediaPath));
        Assert.Equal(0, await store.AskAsync(db => db.MediaItems.CountAsync()));
    }

    [Fact]
    public async Task Nobody_takes_more_than_their_share_and_all_together_no_more_than_there_is()
    {
        await using var store = await TestDatabase.OpenAsync();
        var mebibyte = Pictures.Noise("jpg", 800, 600);
        Assert.InRange(mebibyte.Length, 600_000, 2_000_000);
        Assert.Null((await TakeAsync(store, mebibyte, "a.jpg")).Refusal);
        var refused = await TakeAsync(store, Pictures.Noise("jpg", 1000, 800), "b.jpg");
        Assert.Equal((true, "Your pictures may take 2 MiB, and there is no room for this one. Delete some that no page uses."), (refused.IsOursToBlame, refused.Refusal));

        // Somebody else has a share of their own, until all is taken.
        await store.SqlAsync($"INSERT INTO Editors (Id, DisplayName, UserName, NormalizedUserName, AddedUtc, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, MayPublish) VALUES (7, 'a', 'a', 'A', '2025-01-01', 0, 0, 0, 0, 0, 0)");
        Assert.Null((await TakeAsync(store, Pictures.Noise("jpg", 801, 600), "c.jpg", editor: 7)).Refusal);
        await store.SqlAsync($"UPDATE MediaItems SET TotalLength = 3145728 WHERE EditorId = 7");
        Assert.StartsWith("All pictures together may take 3 MiB", (await TakeAsync(store, Pictures.Make("jpg", 90, 60), "d.jpg")).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("..\\..\\boot.ini", "boot.ini")]
    [InlineData("a\r\nX-Evil: 1.jpg", "aX-Evil: 1.jpg")]
    [InlineData("gpj.\u202eexe.jpg", "gpj.exe.jpg")]
    [InlineData("a\0.jpg", "a.jpg")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("", "picture")]
    [InlineData("...", "picture")]
    [InlineData("Café à la crème.jpg", "Café à la crème.jpg")]
    [InlineData("\ud800.jpg", "jpg")]
    [InlineData("<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png")]
    public void A_name_is_shown_and_never_more(string name, string shown) => Assert.Equal(shown, ShownName.Of(name));

    [SkippableFact]
    public void No_known_hostile_name_breaks_a_line_or_leads_anywhere()
    {
        var names = AttackFiles.In("upload").Where(file => file.EndsWith(".txt", StringComparison.Ordinal)).SelectMany(File.ReadLines).Append(new string('a', 5_000)).ToList();
        Assert.All(names, name =>
        {
            var shown = ShownName.Of(name);
            Assert.InRange(shown.Length, 1, 120);
            Assert.DoesNotContain(shown, letter => char.IsControl(letter) || letter is '/' or '\\');
        });
    }

    [Fact]
    public async Task Sizes_are_made_in_three_kinds_and_never_wider_than_the_picture()
    {
        await using var store = await TestDatabase.OpenAsync();
        var item = (await TakeAsync(store, Pictures.Photo(700, 1000), "a.jpg")).Item!;
        Assert.Equal(1, await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None));
        var names = new[] { 320, 640, 960 }.SelectMany(width => new[] { "avif", "webp", "jpg" }.Select(kind => PictureSizes.NameOf(item.File, width, kind))).Append(item.File);
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.EnumerateFiles(store.Options.MediaPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(store.Options.MediaPath))
        {
            var header = PictureHeader.Read(await File.ReadAllBytesAsync(file))!;
            Assert.Equal(Path.GetExtension(file)[1..], header.Extension);
            Assert.Equal(0.7, (double)header.Height / header.Width, 0.01);
        }
        item = await store.AskAsync(db => db.MediaItems.SingleAsync());
        Assert.Equal((store.Clock.GetUtcNow().UtcDateTime, null), (item.SizesMadeUtc, item.Trouble));
        Assert.Matches("^#[0-9a-f]{6}$", item.AverageColour);
        Assert.Equal(Directory.EnumerateFiles(store.Options.MediaPath).Sum(file => new FileInfo(file).Length), item.TotalLength);
        Assert.Equal(0, await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None));
        // Pages that show it are to show its sizes.
        Assert.True(Assert.Single(store.Notices.Heard).ListsChanged);
    }

    [Fact]
    public async Task Each_kind_of_picture_has_its_own_kind_among_its_sizes()
    {
        await using var store = await TestDatabase.OpenAsync();
        foreach (var kind in new[] { "png", "webp", "avif" })
            Assert.Null((await TakeAsync(store, Pictures.Make(kind, 200, 100), "a." + kind)).Refusal);
        Assert.Equal(3, await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None));
        var made = Directory.EnumerateFiles(store.Options.MediaPath, "*-200.*").Select(file => Path.GetExtension(file)).Order(StringComparer.Ordinal);
        Assert.Equal([".avif", ".avif", ".avif", ".png", ".webp", ".webp", ".webp"], made);
    }

    [Fact]
    public async Task A_picture_whose_making_ends_the_program_is_left_alone_after_a_few_tries()
    {
        await using var store = await TestDatabase.OpenAsync();
        await TakeAsync(store, Pictures.Make("jpg", 90, 60), "a.jpg");
        await store.SqlAsync($"UPDATE MediaItems SET Tries = 3");
        Assert.Equal(1, await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None));
        var item = await store.AskAsync(db => db.MediaItems.SingleAsync());
        Assert.Equal((true, true), (item.SizesMadeUtc is null, item.Trouble is not null));
    }

    [Fact]
    public async Task An_imported_picture_leaves_as_it_came_and_is_shown_without_what_the_camera_noted()
    {
        await using var store = await TestDatabase.OpenAsync();
        var photo = Pictures.Photo(900, 600);
        store.Write("news/moss.jpg", photo);
        store.Write("news/a.md", Texts.News("A", "Words.\n\n![Moss](moss.jpg)"));
        await store.ImportAsync();
        var file = await store.AskAsync(db => db.MediaItems.Select(item => item.File).SingleAsync());
        Assert.Equal(photo, await File.ReadAllBytesAsync(Path.Combine(store.Options.MediaPath, file)));

        var shown = await store.Get<PictureCopies>().ShownAsync(file, CancellationToken.None);
        Assert.NotEqual(file, shown);
        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(store.Options.MediaPath, shown!))), StringComparison.Ordinal);
        await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None);
        foreach (var other in Directory.EnumerateFiles(store.Options.MediaPath).Where(path => Path.GetFileName(path) != file))
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(other)), StringComparison.Ordinal);

        var folder = Path.Combine(store.Folder, "out");
        await store.Get<CinephileCorner.Data.Transfer.ContentExporter>().ExportAsync(folder);
        Assert.Equal(photo, await File.ReadAllBytesAsync(Path.Combine(folder, "news", "moss.jpg")));
    }

    [Fact]
    public async Task An_imported_file_that_only_begins_as_a_picture_is_never_shown()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/moss.png", Texts.Png(10, 10));
        store.Write("news/a.md", Texts.News("A", "Words.\n\n![Moss](moss.png)"));
        await store.ImportAsync();
        var file = await store.AskAsync(db => db.MediaItems.Select(item => item.File).SingleAsync());
        Assert.Null(await store.Get<PictureCopies>().ShownAsync(file, CancellationToken.None));
        await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None);
        Assert.NotNull(await store.AskAsync(db => db.MediaItems.Select(item => item.Trouble).SingleAsync()));
    }

    [Fact]
    public async Task What_no_row_knows_is_swept_after_a_day()
    {
        await using var store = await TestDatabase.OpenAsync();
        var kept = (await TakeAsync(store, Pictures.Make("jpg", 400, 300), "a.jpg")).Item!;
        var gone = (await TakeAsync(store, Pictures.Make("jpg", 400, 300, shade: 50), "b.jpg")).Item!;
        await store.Get<PictureSizesMaker>().MakeAllAsync(CancellationToken.None);
        await store.InScopeAsync(async services =>
        {
            await services.GetRequiredService<PictureDeletion>().DeleteAsync(gone.File, CancellationToken.None);
            return true;
        });
        Assert.Null(await store.Get<PictureCopies>().ShownAsync(gone.File, CancellationToken.None));
        foreach (var other in new[] { ".a.jpg.0123.part", "notes.txt", "0123456789abcdef0123456789abcdef.png" })
            File.WriteAllText(Path.Combine(store.Options.MediaPath, other), "");
        var sweeper = store.Get<MediaSweeper>();
        Age(store, TimeSpan.FromHours(23));
        Assert.Equal(0, await sweeper.SweepAsync(CancellationToken.None));
        Age(store, TimeSpan.FromHours(25));
        Assert.Equal(6, await sweeper.SweepAsync(CancellationToken.None));
        var left = Directory.EnumerateFiles(store.Options.MediaPath).Select(path => Path.GetFileName(path)!).ToList();
        Assert.Equal(5, left.Count);
        Assert.All(left, name => Assert.True(name == "notes.txt" || name.StartsWith(PictureSizes.HashOf(kept.File), StringComparison.Ordinal)));
    }

    private static void Age(TestDatabase store, TimeSpan age)
    {
        foreach (var file in Directory.EnumerateFiles(store.Options.MediaPath))
            File.SetLastWriteTimeUtc(file, store.Clock.GetUtcNow().UtcDateTime - age);
    }

    private static Task<TakenPicture> TakeAsync(TestDatabase store, byte[] bytes, string name, string? alt = null, int? editor = null) => store.InScopeAsync(services =>
    {
        if (editor is { } id)
            services.GetRequiredService<CinephileCorner.Data.Saving.Actor>().Be(id, "Somebody");
        return services.GetRequiredService<PictureUploads>().TakeAsync(new SentPicture(bytes, name), alt, CancellationToken.None);
    });
}
