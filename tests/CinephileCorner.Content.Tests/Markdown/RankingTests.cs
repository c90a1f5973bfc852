using System.Text;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Tests.Markdown;

public class RankingTests
{
    private static RenderedRanking Render(string body)
    {
        var entries = body.Split('\n').Index()
            .Where(line => line.Item.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => new StatedEntry(line.Index, null, line.Item[3..], null, null, null))
            .ToList();
        return MarkdownRenderer.RenderRanking(body, entries, MarkdownContext.WithoutPictures);
    }

    private static ArticleFile FileOf(string text) =>
        ArticleFileReader.Read("best.md", Encoding.UTF8.GetBytes("---\ntitle: Best\n---\n\n" + text), new ArticleFileContext(ArticleKind.Ranking, TimeZoneInfo.Utc)).File!;

    // As the reader of files leaves it.
    private static RenderedRanking RenderFile(string text)
    {
        var file = FileOf(text);
        return MarkdownRenderer.RenderRanking(file.Body, file.Entries, MarkdownContext.WithoutPictures);
    }

    [Fact]
    public void Each_entry_has_its_own_text()
    {
        var ranking = Render("Intro.\n\n## 2. A\nText a.\n\n### Why\n\n## 1. B\n\nText b.\n");
        Assert.Equal("<p>Intro.</p>", ranking.Intro.Html.Value);
        Assert.Equal(["<p>Text a.</p>\n<h3 id=\"s-why\">Why</h3>", "<p>Text b.</p>"], ranking.Entries.Select(entry => entry.Html.Value));
        Assert.Equal(6, ranking.WordCount);
    }

    [Fact]
    public void A_heading_as_high_as_the_entries_stands_between_them_with_what_follows_it()
    {
        var ranking = RenderFile("Intro.\n\n## The rest\n\n## 2. A\nText a.\n\n### Why\n\nSo.\n\n## The best\n\n### Of all\n\n## 1. B\n\nText b.[^1]\n\nConclusion\n---\n\nThe end.[^2]\n\n[^1]: One\n[^2]: Two\n");
        var parts = ranking.Entries.Prepend(ranking.Intro).Select(part => Between.Cut(part.Html)).ToList();
        Assert.Equal("<p>Intro.</p>", parts[0].Own.Value);
        Assert.Equal("<p>Text a.</p>\n<h3 id=\"s-why\">Why</h3>\n<p>So.</p>", parts[1].Own.Value);
        Assert.Equal(["<h2 id=\"s-the-rest\">The rest</h2>", "<h2 id=\"s-the-best\">The best</h2>\n<h3 id=\"s-of-all\">Of all</h3>"], parts.Take(2).Select(part => part.After.Value));
        Assert.StartsWith("<h2 id=\"s-conclusion\">Conclusion</h2>\n<p>The end.", parts[2].After.Value, StringComparison.Ordinal);
        Assert.Contains("One", parts[2].Own.Value, StringComparison.Ordinal);
        Assert.Contains("Two", parts[2].After.Value, StringComparison.Ordinal);
        Assert.Equal(("<p>Text a.</p>\n<h3>Why</h3>\n<p>So.</p>", "<h2>The best</h2>\n<h3>Of all</h3>"), Between.Cut(ranking.Entries[0].FeedHtml) is var (own, after) ? (own.Value, after.Value) : default);
    }

    [Fact]
    public void Entries_under_the_headings_of_their_sections_end_where_the_next_section_begins()
    {
        var ranking = RenderFile("## Good\n\n### 2. A\n\nText a.\n\n#### Why\n\n## Better\n\nWords.\n\n### 1. B\n\nText b.\n");
        Assert.Equal(["", "<p>Text a.</p>\n<h3 id=\"s-why\">Why</h3>", "<p>Text b.</p>"], ranking.Entries.Prepend(ranking.Intro).Select(part => Between.Cut(part.Html).Own.Value));
        Assert.Equal(["<h2 id=\"s-good\">Good</h2>", "<h2 id=\"s-better\">Better</h2>\n<p>Words.</p>", ""], ranking.Entries.Prepend(ranking.Intro).Select(part => Between.Cut(part.Html).After.Value));
    }

    [Fact]
    public void Definitions_serve_all_entries() =>
        Assert.Contains("href=\"/x\"", Render("## A\n[l]\n\n## B\nb\n\n[l]: /x\n").Entries[0].Html.Value, StringComparison.Ordinal);

    [Fact]
    public void Footnotes_stand_with_the_entry_that_refers_to_them_first()
    {
        var ranking = Render("## A\na[^2]\n\n## B\nb[^1] b[^2]\n\n[^1]: One\n[^2]: Two\n");
        Assert.Contains("<li id=\"fn-1\" value=\"1\">\n<p>Two", ranking.Entries[0].Html.Value, StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn-2\" value=\"2\">\n<p>One", ranking.Entries[1].Html.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Two", ranking.Entries[1].Html.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void No_id_stands_twice_on_the_page()
    {
        var ranking = Render("### X\n\n## A\n### X\na[^1]\n\n## B\n### X\nb[^1] c[^2]\n\n[^1]: One\n[^2]: Two\n");
        var ids = AllowedDom.Of(string.Concat(ranking.Entries.Prepend(ranking.Intro).Select(part => part.Html.Value))).QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_score_line_is_shown_as_a_score_only() =>
        Assert.Equal(["<p>Good.</p>\n<p>Really.</p>"], RenderFile("## 1. A\nGood.\nScore: 8/10\nReally.\n").Entries.Select(entry => entry.Html.Value));

    [Fact]
    public void A_second_score_of_an_entry_is_part_of_its_text()
    {
        var entry = Assert.Single(RenderFile("## 1. A\n\nScore: 7/10\n\nGood.\n\nOn second viewing:\n\nScore: 8/10\n").Entries);
        Assert.Equal("<p>Good.</p>\n<p>On second viewing:</p>\n<p>Score: 8/10</p>", entry.Html.Value);
        Assert.Contains("Score: 8/10", entry.FeedHtml.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_an_entry_in_a_spoiler_is_hidden_with_it()
    {
        const string Text = "## 3. A (2001)\n\nWords.\n\n::: spoiler The winner\n## 1. Rosebud (1941)\n\nScore: 10/10\n:::\n\nScore: 7/10\n\n## 2. B (2002)\n\nMore.\n";
        var ranking = RenderFile(Text);
        Assert.Equal(2, ranking.Entries.Count);
        Assert.DoesNotContain("Rosebud", ranking.Entries[0].PlainText + ranking.Entries[0].FeedHtml.Value, StringComparison.Ordinal);
        Assert.Contains("<details class=\"spoiler\"><summary>Spoiler: The winner</summary>\n<h3 id=\"s-1-rosebud-1941\">1. Rosebud (1941)</h3>", ranking.Entries[0].Html.Value, StringComparison.Ordinal);
        Assert.Equal([("A", 7m), ("B", null)], FileOf(Text).Entries.Select(entry => (entry.Title, (decimal?)entry.Score?.Value)));
    }

    [Theory]
    [InlineData("::: spoiler\n## 1. A\n:::\n## 2. B\n", "B")]
    [InlineData("::: spoiler\n::: spoiler\n## 1. A\n:::\n## 2. B\n:::\n## 3. C\n", "C")]
    [InlineData(":::: Spoilers: x\n:::\n## 1. A\n::::\n## 2. B\n", "B")]
    [InlineData("## 1. A\n::: spoiler\n## 2. B\n", "A")] // nobody closes it
    [InlineData("```\n::: spoiler\n```\n## 1. A\n", "A")]
    [InlineData("    ::: spoiler\n\n## 1. A\n", "A")]
    [InlineData("::: note\n## 1. A\n:::\n", "A")]
    [InlineData(":::\n## 1. A\n", "A")]
    public void A_spoiler_ends_for_entries_where_it_ends_on_the_page(string text, string titles)
    {
        Assert.Equal(titles, string.Join(' ', FileOf(text).Entries.Select(entry => entry.Title)));
        var ranking = RenderFile(text);
        Assert.DoesNotContain(ranking.Entries.Prepend(ranking.Intro), part => AllowedDom.Of(part.Html.Value).QuerySelectorAll("h2, h3").Any(heading => heading.Closest("details") is null));
    }

    [Theory]
    [InlineData(@"3. M\*A\*S\*H (1970)", "M*A*S*H")]
    [InlineData("3. M*A*S*H (1970)", "M*A*S*H")]
    [InlineData(@"2. \*batteries not included (1970)", "*batteries not included")]
    [InlineData("2. Fast &amp; Furious (1970)", "Fast & Furious")]
    [InlineData("2. Tom & Jerry; &nosuch; (1970)", "Tom & Jerry; &nosuch;")]
    [InlineData("2. Am&eacute;lie&#33; (1970)", "Amélie!")]
    [InlineData(@"1\. Mamma Mia\! (1970)", "Mamma Mia!")]
    [InlineData(@"1. \[REC\] (1970)", "[REC]")]
    [InlineData("1. `Foo*` ``a`b`` (1970)", "Foo* a`b")]
    [InlineData("1. Foo ` bar (1970)", "Foo ` bar")]
    [InlineData("1. Foo[^1] (1970)", "Foo")]
    [InlineData("1. Foo (1970)[^note]", "Foo")]
    [InlineData(@"1. Foo\ bar (1970)", @"Foo\ bar")]
    public void A_title_is_read_as_the_words_it_stands_for(string heading, string title)
    {
        var entry = Assert.Single(FileOf($"## {heading}\n\nWords.\n").Entries);
        Assert.Equal((title, 1970, null), (entry.Title, entry.Year, entry.Qualifier));
        Assert.NotNull(entry.Number);
    }

    [Fact]
    public void A_ranking_without_entries_is_all_intro() => Assert.Equal("<p>a</p>", Render("a").Intro.Html.Value);

    [Fact]
    public void Lines_that_do_not_exist_do_no_harm()
    {
        var entries = new[] { new StatedEntry(99, 1, "A", null, null, null), new StatedEntry(-1, 2, "B", null, null, null) };
        Assert.Equal(["", ""], MarkdownRenderer.RenderRanking("a", entries, MarkdownContext.WithoutPictures).Entries.Select(entry => entry.Html.Value));
    }
}
