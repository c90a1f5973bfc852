using System.Buffers.Binary;
using System.Text;
using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Staging;

namespace CinephileCorner.Data.Tests.Transfer.Staging;

public class StagedUploadTests
{
    private const int Ada = 7;

    [Theory]
    [InlineData("../out.md")]
    [InlineData("reviews/../../out.md")]
    [InlineData("/etc/out.md")]
    [InlineData("..\\out.md")]
    [InlineData("reviews\\..\\..\\out.md")]
    [InlineData("C:\\out.md")]
    [InlineData("C:out.md")]
    [InlineData("reviews//out.md")]
    [InlineData("./out.md")]
    [InlineData("reviews/.../out.md")]
    [InlineData("reviews/ out.md")]
    [InlineData("reviews/x\0.md")]
    [InlineData("reviews/x\n.md")]
    [InlineData("reviews/\u202Edm.x.md")]
    [InlineData("reviews/con?.md")]
    [InlineData("a/b/c/d/e/f/g/h/i.md")]
    public async Task A_name_that_is_no_plain_path_is_left_out_and_told_of(string name)
    {
        await using var store = await TestDatabase.OpenAsync();
        var upload = await StageAsync(store, Zips.Of((name, "# Out"), ("news/a.md", "# A\n\nText.\n")));

        Assert.Equal(1, upload.Files);
        Assert.Equal(Severity.Warning, Assert.Single(upload.Problems).Severity);
        Assert.DoesNotContain(Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories), file => Path.GetFileName(file).Contains("out", StringComparison.Ordinal));
        Assert.False(File.Exists("/etc/out.md"));
        Assert.DoesNotContain('\n', upload.Problems[0].ToString());
    }

    [Fact]
    public async Task A_path_of_eight_hundred_folders_is_left_out()
    {
        await using var store = await TestDatabase.OpenAsync();
        var upload = await StageAsync(store, Zips.Of((string.Concat(Enumerable.Repeat("d/", 800)) + "x.md", "# X"), ("news/a.md", "# A\n\nText.\n")));
        Assert.Equal((1, 1), (upload.Files, upload.Problems.Count));
        Assert.True(upload.Problems[0].Path.Length < 130);
    }

    [Theory]
    [InlineData(0xA1FF)] // a link
    [InlineData(0x61B6)] // a device
    [InlineData(0x11B6)] // a pipe
    public async Task What_is_no_file_is_left_out(int mode)
    {
        await using var store = await TestDatabase.OpenAsync();
        var upload = await StageAsync(store, Zips.Of(("news/link.md", "/etc/passwd"u8.ToArray(), mode), ("news/a.md", "# A"u8.ToArray(), 0x81A4)));
        Assert.Equal(1, upload.Files);
        Assert.Contains("link", Assert.Single(upload.Problems).What, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_zip_with_a_link_in_it_that_goes_round_writes_and_reads_nothing()
    {
        var zip = Attacks.File("upload/zip-symlink.zip");
        await using var store = await TestDatabase.OpenAsync();
        try
        {
            var upload = await StageAsync(store, new MemoryStream(await File.ReadAllBytesAsync(zip)));
            Assert.Equal(0, upload.Files);
        }
        catch (UploadRefusedException)
        {
            Assert.Empty(Directory.GetDirectories(store.Options.StagingPath));
        }
        Assert.DoesNotContain(new DirectoryInfo(store.Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories), file => file.LinkTarget is not null);
    }

    [SkippableTheory]
    [InlineData("traversal/deep_traversal.txt")]
    [InlineData("traversal/directory_traversal.txt")]
    [InlineData("traversal/exotic-encoding.txt")]
    public async Task No_name_of_the_traversal_lists_leads_out_of_the_staging_folder(string list)
    {
        var names = (await File.ReadAllLinesAsync(Attacks.File(list))).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        await using var store = await TestDatabase.OpenAsync();
        foreach (var part in names.Chunk(400))
        {
            var files = part.SelectMany(name => new[] { name, name + ".md", "reviews/" + name + "/canary.md" }).Where(name => !name.EndsWith('/')).ToList();
            var before = Outside(store);
            await StageAsync(store, Zips.Of([.. files.Select(name => (name, "canary"u8.ToArray(), 0)), ("news/a.md", "# A"u8.ToArray(), 0)]));
            Assert.Equal(before, Outside(store));
        }
        foreach (var name in names)
            Assert.False(File.Exists(Path.GetFullPath(Path.Combine("/", name, "canary.md"))), name);

        static List<string> Outside(TestDatabase store) =>
            [.. Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(store.Options.StagingPath, StringComparison.Ordinal) && !file.Contains("store.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("news/bomb.md")]
    [InlineData("news/bomb.png")]
    public async Task Sixty_four_mebibytes_of_zeros_are_not_unpacked(string name)
    {
        await using var store = await TestDatabase.OpenAsync();
        var bomb = Zips.Of((name, new byte[64 * 1024 * 1024], 0), ("news/a.md", "# A"u8.ToArray(), 0));
        Assert.True(bomb.Length < 100_000);

        var upload = await StageAsync(store, bomb);

        Assert.Equal((1, Severity.Error), (upload.Files, Assert.Single(upload.Problems).Severity));
        Assert.True(BytesIn(store.Options.StagingPath) < 10_000);
    }

    [Fact]
    public async Task A_bomb_that_says_it_is_small_is_cut_off_while_it_inflates()
    {
        await using var store = await TestDatabase.OpenAsync();
        var size = 64 * 1024 * 1024;
        byte[] said = new byte[4], lie = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(said, size);
        BinaryPrimitives.WriteInt32LittleEndian(lie, 1000);
        var bomb = Zips.Of(("news/bomb.md", new byte[size], 0), ("news/a.md", "# A"u8.ToArray(), 0)).With(said, lie);

        var upload = await StageAsync(store, bomb);

        Assert.Equal((1, Severity.Error), (upload.Files, Assert.Single(upload.Problems).Severity));
        Assert.True(BytesIn(store.Options.StagingPath) < 10_000);
    }

    [Fact]
    public async Task A_squeezed_picture_below_the_limit_is_left_out_for_its_ratio()
    {
        await using var store = await TestDatabase.OpenAsync();
        var upload = await StageAsync(store, Zips.Of(("news/flat.png", new byte[8 * 1024 * 1024], 0), ("news/a.md", "# A"u8.ToArray(), 0)));
        Assert.Contains("squeezed", Assert.Single(upload.Problems).What, StringComparison.Ordinal);
        Assert.Equal(1, upload.Files);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task A_file_that_is_not_what_the_archive_says_is_left_out(int said)
    {
        await using var store = await TestDatabase.OpenAsync();
        var text = string.Concat(Enumerable.Range(0, 700).Select(number => number + " "));
        byte[] size = new byte[4], lie = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lie, said);
        var upload = await StageAsync(store, Zips.Of(("news/liar.md", text), ("news/a.md", "# A")).With(size, lie));
        Assert.Equal((1, Severity.Error), (upload.Files, Assert.Single(upload.Problems).Severity));
        Assert.Single(Directory.GetFiles(store.Options.StagingPath, "*.md", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_damaged_byte_is_noticed()
    {
        await using var store = await TestDatabase.OpenAsync();
        var zip = Zips.Of(("news/b.md", Encoding.UTF8.GetBytes("1 2 3"), 0), ("news/a.md", "# A"u8.ToArray(), 0)).ToArray();
        var at = zip.AsSpan().IndexOf("news/b.md"u8) + "news/b.md".Length + 1;
        zip[at] ^= 4;
        var upload = await StageAsync(store, new MemoryStream(zip));
        Assert.Equal((1, Severity.Error), (upload.Files, Assert.Single(upload.Problems).Severity));
    }

    [Fact]
    public async Task Five_thousand_files_come_in_and_one_more_does_not()
    {
        await using var store = await TestDatabase.OpenAsync();
        var files = Enumerable.Range(0, UploadLimits.MostEntries).Select(number => ($"news/n{number}.md", "# N"u8.ToArray(), 0)).ToList();
        Assert.Equal(UploadLimits.MostEntries, (await StageAsync(store, Zips.Of([.. files]))).Files);
        var refusal = await Assert.ThrowsAsync<UploadRefusedException>(() => StageAsync(store, Zips.Of([.. files, ("news/one-more.md", "# N"u8.ToArray(), 0)])));
        Assert.Contains("5,000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_a_million_names_is_counted_without_being_read()
    {
        await using var store = await TestDatabase.OpenAsync();
        var zip = new byte[46 * 1_000_000 + 22];
        for (var entry = 0; entry < 1_000_000; entry++)
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry * 46), 0x02014b50);
        var end = zip.AsSpan(46 * 1_000_000);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], 10);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], 10);
        using var stream = new MemoryStream(zip);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(UploadLimits.MostEntries + 1, ZipDirectory.Count(stream, UploadLimits.MostEntries));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        await Assert.ThrowsAsync<UploadRefusedException>(() => StageAsync(store, stream));
    }

    [Fact]
    public async Task Names_that_are_one_on_some_disks_come_in_once()
    {
        await using var store = await TestDatabase.OpenAsync();
        var upload = await StageAsync(store, Zips.Of(("news/a.md", "# First\n\nText.\n"), ("news/A.md", "# Second"), ("news/a.md", "# Third"), ("news/\u0041\u030A.md", "# Ring"), ("news/\u00C5.md", "# Ring, too")));
        Assert.Equal((2, 3), (upload.Files, upload.Problems.Count));
        Assert.Equal("# First\n\nText.\n", await File.ReadAllTextAsync(Directory.GetFiles(store.Options.StagingPath, "a.md", SearchOption.AllDirectories).Single()));
    }

    [Fact]
    public async Task A_zip_in_a_zip_and_other_files_are_left_alone_and_told_of()
    {
        await using var store = await TestDatabase.OpenAsync();
        var inner = Zips.Of(("news/inner.md", "# Inner")).ToArray();
        var upload = await StageAsync(store, Zips.Of(("inner.zip", inner, 0), ("run.exe", [1], 0), ("page.html", [1], 0), ("x.svg", [1], 0), (".git/config", [1], 0), ("__MACOSX/a.md", [1], 0), ("news/a.md", "# A"u8.ToArray(), 0)));
        Assert.Equal((1, 4), (upload.Files, upload.Problems.Count));
        Assert.All(upload.Problems, problem => Assert.Equal(Severity.Note, problem.Severity));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.98)]
    public async Task A_truncated_zip_is_refused_and_leaves_nothing(double part)
    {
        await using var store = await TestDatabase.OpenAsync();
        var whole = Zips.Of(("news/a.md", "# A"), ("news/b.md", "# B")).ToArray();
        await Assert.ThrowsAsync<UploadRefusedException>(() => StageAsync(store, new MemoryStream(whole[..(int)(whole.Length * part)])));
        await Assert.ThrowsAsync<UploadRefusedException>(() => StageAsync(store, new MemoryStream("no zip at all"u8.ToArray())));
        await Assert.ThrowsAsync<UploadRefusedException>(() => StageAsync(store, new MemoryStream()));
        Assert.Empty(Directory.GetDirectories(store.Options.StagingPath));
    }

    [Fact]
    public async Task Any_byte_of_a_zip_may_be_wrong_and_nothing_but_a_refusal_comes_of_it()
    {
        await using var store = await TestDatabase.OpenAsync();
        var whole = Zips.Of(("news/a.md", "# A\n\nText.\n"), ("news/x.png", "abc")).ToArray();
        var random = new Random(4);
        for (var turn = 0; turn < 600; turn++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                await StageAsync(store, new MemoryStream(bytes));
            }
            catch (UploadRefusedException)
            {
                // That is what it is for.
            }
        }
        Assert.DoesNotContain(Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories), file => !file.StartsWith(store.Options.StagingPath, StringComparison.Ordinal) && !file.Contains("store.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uploads_are_one_persons_and_go_after_a_day()
    {
        await using var store = await TestDatabase.OpenAsync();
        var staged = store.Get<StagedUploads>();
        var upload = await StageAsync(store, Zips.Of(("news/a.md", "# A")));
        Assert.NotNull(staged.Find(upload.Id, Ada));
        Assert.Null(staged.Find(upload.Id, Ada + 1));
        Assert.Null(staged.Find("../" + upload.Id, Ada));
        Assert.Null(staged.Find(new string('0', 32), Ada));

        store.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null(staged.Find(upload.Id, Ada));
        staged.Sweep();
        Assert.Empty(Directory.GetDirectories(store.Options.StagingPath));
    }

    [Fact]
    public async Task A_fourth_upload_takes_the_place_of_the_oldest_that_is_not_being_worked_on()
    {
        await using var store = await TestDatabase.OpenAsync();
        var uploads = new List<StagedUpload>();
        for (var number = 0; number < 4; number++)
        {
            uploads.Add(await store.Get<StagedUploads>().StageAsync([new UploadedFile("a.zip", Zips.Of(("news/a.md", "# A")))], Ada, "Ada", id => uploads.Count > 0 && id == uploads[0].Id, default));
            store.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(new[] { 3, 2, 1, 0 }.Select(number => uploads[number].Id), store.Get<StagedUploads>().Of(Ada).Select(upload => upload.Id));
        uploads.Add(await StageAsync(store, Zips.Of(("news/a.md", "# A"))));
        Assert.Equal(new[] { 4, 3, 2 }.Select(number => uploads[number].Id), store.Get<StagedUploads>().Of(Ada).Select(upload => upload.Id));
    }

    [Theory]
    [InlineData("reviews/here-2024.md", "reviews/here-2024.md")]
    [InlineData("content/reviews/here-2024.md", "reviews/here-2024.md")]
    [InlineData("corner-main/content/reviews/here-2024.md", "reviews/here-2024.md")]
    [InlineData("export/reviews/here-2024.md", "reviews/here-2024.md")]
    [InlineData("here-2024.md", "reviews/here-2024.md")]
    [InlineData("mine/here-2024.md", "reviews/here-2024.md")]
    public async Task However_it_was_packed_a_file_is_the_one_of_the_content_folder(string packed, string path)
    {
        await using var store = await TestDatabase.OpenAsync();
        var beside = Path.GetDirectoryName(packed)!.Replace('\\', '/');
        var upload = await StageAsync(store, Zips.Of((packed, Encoding.UTF8.GetBytes(Texts.Review("Here", front: "poster: here.png")), 0), (beside.Length == 0 ? "here.png" : beside + "/here.png", Texts.Png(6, 9), 0)));
        var report = await store.Get<ContentImporter>().ImportAsync(store.Get<StagedUploads>().RequestFor(upload));
        Assert.Equal("1 read: 1 added, 0 changed, 0 unchanged, 0 refused", report.Summary);
        var article = await store.ArticleAsync("here-2024");
        Assert.Equal(path, article.SourcePath);
        Assert.NotNull(article.Poster);
        Assert.DoesNotContain(store.Folder, report.ToJson(), StringComparison.Ordinal);
    }

    private static Task<StagedUpload> StageAsync(TestDatabase store, Stream zip) =>
        store.Get<StagedUploads>().StageAsync([new UploadedFile("upload.zip", zip)], Ada, "Ada", _ => false, default);

    private static long BytesIn(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
}
