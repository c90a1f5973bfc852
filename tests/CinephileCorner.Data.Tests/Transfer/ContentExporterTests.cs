using System.Text;
using CinephileCorner.Data.Transfer;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CinephileCorner.Data.Tests.Transfer;

public class ContentExporterTests
{
    [Fact]
    public async Task Articles_drafts_and_pictures_come_out_where_they_lay()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("reviews/2024/here.md", Texts.Review("Here", front: "poster: here.png\nstatus: draft\nmood: kept as it is"));
        store.Write("reviews/2024/here.png", Texts.Png(6, 9));
        store.Write("news/odd name.md", "---\nslug: another\n---\n\n# Odd\n\n![x](/shared/x.png)");
        store.Write("shared/x.png", Texts.Png(6, 9, 1));
        await store.ImportAsync();
        var folder = Path.Combine(store.Folder, "out");

        var report = await store.Get<ContentExporter>().ExportAsync(folder);

        Assert.Equal("2 written, 0 there already, 2 pictures", report.Summary);
        Assert.Equal(FilesIn(store.Content), FilesIn(folder));
        Assert.Equal("0 written, 2 there already, 0 pictures", (await store.Get<ContentExporter>().ExportAsync(folder)).Summary);
    }

    [Fact]
    public async Task A_file_that_says_something_else_is_left_alone_and_told_of()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A"));
        store.Write("news/b.md", Texts.News("B"));
        await store.ImportAsync();
        store.Write("news/a.md", "My own words.");
        File.Delete(Path.Combine(store.Content, "news/b.md"));

        var report = await store.Get<ContentExporter>().ExportAsync(store.Content);

        Assert.Equal((1, false), (report.Written, report.IsAllDone));
        Assert.EndsWith("a.md", Assert.Single(report.Problems).Path, StringComparison.Ordinal);
        Assert.Equal("My own words.", File.ReadAllText(Path.Combine(store.Content, "news/a.md")));
        Assert.Equal(Texts.News("B"), File.ReadAllText(Path.Combine(store.Content, "news/b.md")));
    }

    [Fact]
    public async Task An_article_whose_file_would_mean_another_gets_the_place_its_slug_makes()
    {
        await using var store = await TestDatabase.OpenAsync();
        store.Write("news/a.md", Texts.News("A"));
        store.Write("news/b.md", Texts.News("B"));
        await store.ImportAsync();
        await store.SqlAsync($"UPDATE Articles SET SourcePath = '../../out.md' WHERE Slug = 'a'");
        await store.SqlAsync($"UPDATE Articles SET SourcePath = 'news/a.md' WHERE Slug = 'b'");
        var folder = Path.Combine(store.Folder, "out");

        await store.Get<ContentExporter>().ExportAsync(folder);

        Assert.Equal(["news/a.md", "news/b.md"], FilesIn(folder).Keys);
        Assert.Equal((2, true), (await store.Get<ContentImporter>().CheckAloneAsync([folder])) is var report ? (report.Added, report.IsAllDone) : default);
    }

    [Property(MaxTest = 40)]
    public Property Whatever_bytes_come_in_go_out_again() => Prop.ForAll(OddFiles().ToArbitrary(), files => RoundTripAsync(files).GetAwaiter().GetResult());

    private static async Task RoundTripAsync(byte[][] files)
    {
        await using var store = await TestDatabase.OpenAsync();
        foreach (var (bytes, number) in files.Select((bytes, number) => (bytes, number)))
            store.Write($"news/n{number}.md", bytes);
        var report = await store.ImportAsync();
        var folder = Path.Combine(store.Folder, "out");
        await store.Get<ContentExporter>().ExportAsync(folder);
        var refused = report.Files.Where(file => file.Outcome == ImportOutcome.Refused).Select(file => Path.GetRelativePath(store.Content, file.Path)).ToHashSet();
        var expected = FilesIn(store.Content).Where(file => !refused.Contains(file.Key)).ToList();
        Assert.Equal(expected, FilesIn(folder).ToList());
        Assert.NotEmpty(expected);
    }

    // Byte order marks, line ends, encodings, tails without a newline, controls.
    private static Gen<byte[][]> OddFiles()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var word = Gen.Elements("Moss", "café", "“quoted”", "naïve", "–", "…", "\t", "  ", "\u00a0", "[link](x)", "**bold**", "\u200b", "\u0007", "Œuvre");
        var encoding = Gen.Elements<Encoding>(new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), Encoding.GetEncoding(1252), Encoding.Latin1);
        var file =
            from words in word.NonEmptyListOf()
            from newline in Gen.Elements("\n", "\r\n", "\r")
            from tail in Gen.Elements("", "\n", "\r\n", "\n\n", " ")
            from code in encoding
            select (byte[])[.. code.GetPreamble(), .. code.GetBytes($"# Headline{newline}{newline}Words {string.Join(newline, words)} end.{tail}")];
        return file.ArrayOf(4).Select(files => (byte[][])[.. files, Encoding.UTF8.GetBytes(Texts.News("Plain"))]);
    }

    private static SortedDictionary<string, string> FilesIn(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))), StringComparer.Ordinal);
}
