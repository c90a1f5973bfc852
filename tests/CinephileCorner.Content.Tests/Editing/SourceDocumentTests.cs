using System.Text;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Editing;

public class SourceDocumentTests
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "utf-16 le", "utf-16 be", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_changed_line_is_written_as_the_file_is_and_the_others_stay(string encoding)
    {
        var document = SourceDocument.Of(Bytes("é\r\nb\nc\r\nlast", encoding));
        Assert.Equal("é\nb\nc\nlast", document.Text);
        Assert.Equal(Bytes("é\r\nb\nnäw\r\nmore\r\nlast", encoding), document.With("é\r\nb\r\nnäw\r\nmore\r\nlast"));
        Assert.Equal(Bytes("é\r\nb\nc\r\nlast\r\n", encoding), document.With("é\nb\nc\nlast\n"));
        Assert.Equal(Bytes("é\r\nb\nc", encoding), document.With("é\nb\nc"));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_text_gives_the_same_bytes_whatever_line_ends_the_browser_sends(string encoding)
    {
        var bytes = Bytes("é\rb\u0007\nc\r\n\n", encoding);
        var document = SourceDocument.Of(bytes);
        Assert.Equal(bytes, document.With(document.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_character_the_encoding_cannot_hold_makes_the_file_utf_8() =>
        Assert.Equal(Encoding.UTF8.GetBytes("é\r\nДон\r\n"), SourceDocument.Of(Bytes("é\r\nb\n", "windows-1252")).With("é\nДон\n"));

    [Fact]
    public void Stray_bytes_in_unchanged_lines_stay()
    {
        byte[] bytes = [.. "é é\n"u8, 0xE9, .. "\nlast\n"u8];
        Assert.Equal("é é\né\nlast\n", SourceDocument.Of(bytes).Text);
        Assert.Equal([.. "é é\n"u8, 0xE9, .. "\nlast ü\n"u8], SourceDocument.Of(bytes).With("é é\né\nlast ü\n"));
        Assert.Equal("é\né\n"u8.ToArray(), SourceDocument.Of(bytes).With("é\né\n"));
    }

    [Fact]
    public void A_new_text_is_utf_8_with_line_feeds()
    {
        Assert.Equal("é\nb"u8.ToArray(), SourceDocument.New("é\r\nb"));
        Assert.Empty(SourceDocument.New(""));
    }

    [Fact]
    public void A_long_text_that_was_rewritten_is_written_at_once()
    {
        var old = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"old {number % 50}"));
        var now = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"new {number % 50}"));
        Assert.Equal(now, Encoding.UTF8.GetString(SourceDocument.Of(Encoding.UTF8.GetBytes(old)).With(now)));
    }

    [Fact]
    public void A_line_taken_from_the_middle_of_twenty_thousand_leaves_the_rest_byte_for_byte()
    {
        var lines = Enumerable.Range(0, 20_000).Select(number => $"line {number}" + (number % 3 == 0 ? "\r\n" : "\n")).ToList();
        var document = SourceDocument.Of(Encoding.UTF8.GetBytes(string.Concat(lines)));
        lines[5] = "changed\n";
        lines.RemoveAt(9_000);
        lines[19_990] = "changed too\n";
        Assert.Equal(string.Concat(lines), Encoding.UTF8.GetString(document.With(string.Concat(lines))));
    }

    [Property(MaxTest = 300)]
    public void Every_text_comes_back_as_it_was_given(byte[] bytes, string? text)
    {
        text ??= "";
        var document = SourceDocument.Of(bytes);
        Assert.Equal(bytes, document.With(document.Text));
        var normal = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        normal = normal == document.Text ? normal : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(normal)).TrimStart('\uFEFF');
        Assert.Equal(normal, SourceDocument.Of(document.With(text)).Text);
        Assert.Equal(normal, SourceDocument.Of(SourceDocument.New(text)).Text.TrimStart('\uFEFF'));
    }

    [Property(MaxTest = 200)]
    public void The_text_is_what_the_reader_of_files_reads(byte[] bytes)
    {
        var lines = SourceText.Lines(bytes, new ProblemList("x.md"));
        Assert.Equal(lines.Count, SourceDocument.Of(bytes).Text.Split('\n').Length);
        Assert.All(lines.Zip(SourceDocument.Of(bytes).Text.Split('\n')), pair => Assert.Equal(pair.First.Length, pair.Second.Length));
    }

    [Fact]
    public void A_line_added_to_a_sample_leaves_the_others()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "ArticleFiles", "Samples"), "*.md"))
        {
            var bytes = File.ReadAllBytes(path);
            var document = SourceDocument.Of(bytes);
            var longer = document.With("First.\n" + document.Text);
            var mark = SourceText.EncodingOf(bytes).Mark;
            Assert.Equal(bytes[mark..], longer[^(bytes.Length - mark)..]);
        }
    }

    private static byte[] Bytes(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with a mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16 le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16 be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => Western.GetBytes(text),
    };
}
