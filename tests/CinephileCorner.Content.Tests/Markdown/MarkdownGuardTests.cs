using System.Diagnostics;
using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

public class MarkdownGuardTests
{
    [Fact]
    public void Prose_passes() => Assert.Empty(MarkdownGuard.Check("# A\n\nProse *with* [links](/a), `code`.\n\n> - 1. nested\n\n|a|b|\n|-|-|\n|1|2|\n"));

    [Fact]
    public void Empty_text_passes() => Assert.Empty(MarkdownGuard.Check(""));

    [Theory]
    [InlineData(512 * 1024, "é", "longer than 512 KiB", 0)]
    [InlineData(20_001, "\n", "20,000 lines", 20_000)]
    [InlineData(20_001, "\r", "20,000 lines", 20_000)]
    [InlineData(64 * 1024 + 1, "a", "longer than 64 KiB", 0)]
    [InlineData(31, ">", "nested more than 30", 0)]
    [InlineData(31, "- ", "nested more than 30", 0)]
    [InlineData(31, "1. ", "nested more than 30", 0)]
    [InlineData(31, "::: spoiler\n\n", "spoilers are nested", 60)]
    [InlineData(31, "[a](b", "address has no closing bracket", 0)]
    [InlineData(31, "[a\n", "without closing ones", 30)]
    [InlineData(2_001, "*a ", "2,000 marks", 0)]
    [InlineData(2_001, "https://a.b ", "2,000 marks", 0)]
    [InlineData(2_001, "www.a.b ", "2,000 marks", 0)]
    [InlineData(2_001, "[a]: /b\n\n", "2,000 link definitions", 4_000)]
    [InlineData(5_001, "a * b ~ c_d `\n\n", "20,000 marks", 0)]
    public void A_text_past_a_limit_is_refused_with_its_line(int times, string piece, string what, int line)
    {
        var findings = MarkdownGuard.Check(string.Concat(Enumerable.Repeat(piece, times)));
        var finding = Assert.Single(findings, f => f.What.Contains(what, StringComparison.Ordinal));
        if (what != "20,000 marks")
            Assert.Equal(line, finding.Line);
        Assert.NotEmpty(finding.Remedy);
    }

    [Theory]
    [InlineData(64, 2, true)]
    [InlineData(65, 2, false)]
    [InlineData(10, 990, true)]
    [InlineData(10, 1001, false)]
    public void Tables_have_limits(int columns, int rows, bool passes)
    {
        var row = "|" + string.Concat(Enumerable.Repeat("a|", columns)) + "\n";
        var table = row + row.Replace('a', '-') + string.Concat(Enumerable.Repeat(row, rows));
        Assert.Equal(passes, MarkdownGuard.Check(table).Count == 0);
        Assert.Equal(passes, MarkdownGuard.Check("> " + table.TrimEnd().Replace("\n", "\n> ", StringComparison.Ordinal)).Count == 0);
    }

    [Fact]
    public void A_refusal_carries_its_line()
    {
        var refusal = Assert.Throws<MarkdownRefusedException>(() => MarkdownRenderer.Render("a\n\n" + new string('>', 31), MarkdownContext.WithoutPictures));
        Assert.Equal(2, refusal.Line);
    }

    [Fact]
    public void What_only_the_parser_finds_too_deep_is_refused_too()
    {
        var list = string.Concat(Enumerable.Range(0, 140).Select(depth => new string(' ', depth * 2) + "- a\n"));
        Assert.Throws<MarkdownRefusedException>(() => MarkdownRenderer.Render(list, MarkdownContext.WithoutPictures));
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_or_stays_small(string name, string bomb)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var article = MarkdownRenderer.Render(bomb, new MarkdownContext { PictureUrl = path => "/media/" + path });
            Assert.True(article.Html.Value.Length <= Math.Max(20 * bomb.Length, 64 * 1024), $"{name}: {article.Html.Value.Length}");
        }
        catch (MarkdownRefusedException)
        {
            // A refusal is an answer.
        }
        // Not a measurement: a machine under load still ends far below, a quadratic input far above.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{name}: {clock.Elapsed}");
    }

    public static TheoryData<string, string> Bombs()
    {
        var bombs = new TheoryData<string, string>
        {
            { "table of 26 KB", Of("|", 13_000) + "\n" + Of("|-", 6_500) + "\n" + Of("a\n", 200) },
            { "unclosed links", Of("[a](b", 20_000) },
            { "unclosed links in paragraphs", Of(Of("[a](http://b ", 30) + "\n\n", 1_000) },
            { "nested list of 4 MB", string.Concat(Enumerable.Range(0, 2_800).Select(depth => new string(' ', depth) + "- a\n")) },
            { "quotes", Of("> ", 30_000) },
            { "one definition used often", "[a]: /" + Of("u", 60_000) + "\n\n" + Of(Of("[a] ", 1_000) + "\n\n", 18) },
            { "one allowed address used often", "[a]: /" + Of("u", 1_900) + "\n\n" + Of(Of("[a] ", 1_000) + "\n\n", 9) },
            { "one note used often", "[^1]: x\n\n" + Of(Of("[^1] ", 1_000) + "\n\n", 18) },
            { "long heading", "# " + Of("\u0301", 60_000) },
        };
        string[] pieces =
        [
            "*a ", "*a **b ", "_a __b ", "~~a ", "*a* ", "`a", "[", "]", "![", "[[a", "[[a]] ", "<a ", "<!--", "<?", "<", "&amp;", "&a", "\"'", "\\", "... ", "www.a.b ",
            "http://a.b ", "a@b.c ", "[a](/b) ", "![a](/b \"c\")\n\n", "-\n", "- a\n", "- [ ] a\n", "1. a\n", "> a\n", "# a\n", "#\n", "a\n-\n", "---\n", "a  \n", "|", "a|\n",
            "|a|b|\n|-|-|\n|c|d|\n\n", "[a]: /u\n", "[^a] \n\n[^a]: x\n\n", "::: spoiler\n", "::: spoiler\n:::\n", ":::\n", "```\n", "\0", "\t", " ", "\n", "\ud800", "(", "[a](",
        ];
        foreach (var piece in pieces)
        {
            // As long as the guard lets it: below its line and mark limits, in paragraphs.
            var marks = Of(piece, 1_900 / Math.Max(1, piece.Count(c => c is not (>= 'a' and <= 'z'))));
            bombs.Add("much " + piece.Trim(), Of(marks[..Math.Min(marks.Length, 60_000)] + "\n\n", 10));
            bombs.Add("much more " + piece.Trim(), Of(piece, 500_000 / piece.Length));
        }
        return bombs;
    }

    private static string Of(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
