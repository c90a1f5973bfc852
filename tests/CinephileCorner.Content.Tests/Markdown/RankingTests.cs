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
            .Select(line => new StatedEntry(line.Index, null, line.Item[3..], null, null, body.Contains("Score:", StringComparison.Ordinal) ? default(Score) : null))
            .ToList();
        return MarkdownRenderer.RenderRanking(body, entries, MarkdownContext.WithoutPictures);
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
        Assert.Equal(["<p>Good.</p>\n<p>Really.</p>"], Render("## A\nGood.\nScore: 8/10\nReally.\n").Entries.Select(entry => entry.Html.Value));

    [Fact]
    public void A_spoiler_across_entries_hides_its_share_of_each()
    {
        var ranking = Render("::: spoiler End\nRosebud\n\n## A\nRosebud\n\nRosebud\n\n## B\nRosebud\n");
        Assert.All(ranking.Entries.Prepend(ranking.Intro), part =>
        {
            Assert.Equal("", part.PlainText);
            Assert.StartsWith("<details class=\"spoiler\"><summary>Spoiler: End</summary>\n<p>Rosebud", part.Html.Value, StringComparison.Ordinal);
            Assert.Single(AllowedDom.Of(part.Html.Value).Children);
        });
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
