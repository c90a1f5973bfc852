using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

public class MarkdownRendererTests
{
    private static readonly MarkdownContext Media = new()
    {
        PictureUrl = path => path == "lost.jpg" ? null : "/media/" + path,
        PictureSize = path => path == "moss.jpg" ? new PictureSize(640, 480) : null,
    };

    private static RenderedArticle Render(string body) => MarkdownRenderer.Render(body, Media);

    private static string Html(string body) => Render(body).Html.Value;

    [Fact]
    public void Headings_begin_at_the_second_level_and_never_skip_one()
    {
        var headings = AllowedDom.Of(Html("# A\n\n### B\n\n## C\n\n# D\n\n###### E\n")).QuerySelectorAll("[id]").Select(h => h.LocalName + h.Id);
        Assert.Equal(["h2s-a", "h3s-b", "h3s-c", "h2s-d", "h3s-e"], headings);
    }

    [Fact]
    public void Headings_of_one_name_have_ids_of_their_own() =>
        Assert.Equal(["s-moss", "s-moss-2", "s-moss-2-2", "s-moss-3"],
            AllowedDom.Of(Html("# Moss\n\n# Moss\n\n# Moss 2\n\n# Moss\n")).QuerySelectorAll("h2").Select(h => h.Id));

    [Fact]
    public void A_heading_of_broken_characters_still_has_an_id() =>
        Assert.Equal("s-a-b", AllowedDom.Of(Html("# A\uFFFE \uD800\uFFFF B\n")).QuerySelector("h2")!.Id);

    [Fact]
    public void An_empty_heading_is_left_out() => Assert.Equal("", Html("#\n\n## \n"));

    [Theory]
    [InlineData("It's \"good\" -- 'tis... don't", "It’s “good” – ’tis… don’t")]
    [InlineData("a 'word' and the '90s", "a ‘word’ and the ’90s")]
    [InlineData("6'2\" tall, 12\" disc", "6'2\" tall, 12\" disc")]
    [InlineData("“curly” ‘stays’ ’", "“curly” ‘stays’ ’")]
    [InlineData("the critics' choice", "the critics’ choice")]
    [InlineData("\"*Here*\" is 'Here'", "“Here” is ‘Here’")]
    [InlineData("--option and ----", "--option and ----")]
    [InlineData("now---then", "now—then")]
    [InlineData("\\\"plain\\\"", "\"plain\"")]
    public void Straight_quotes_become_real_ones_where_that_is_sure(string written, string read) =>
        Assert.Equal(read, AllowedDom.Of(Html("So " + written)).TextContent.Trim()[3..]);

    [Fact]
    public void Code_keeps_its_straight_quotes() => Assert.Equal("<p><code>&quot;a&quot;...</code></p>", Html("`\"a\"...`"));

    [Fact]
    public void A_picture_with_a_caption_is_a_figure() =>
        Assert.Equal("<figure><img src=\"/media/moss.jpg\" alt=\"Moss\" loading=\"lazy\" width=\"640\" height=\"480\"><figcaption>Very mossy</figcaption></figure>",
            Html("![Moss](moss.jpg \"Very mossy\")"));

    [Fact]
    public void A_picture_without_a_caption_stands_in_its_paragraph() =>
        Assert.Equal("<p>See <img src=\"/media/a.jpg\" alt=\"A\" loading=\"lazy\">.</p>", Html("See ![A](a.jpg)."));

    [Fact]
    public void A_picture_that_is_not_there_leaves_its_alt_text() =>
        Assert.Equal("<p><span class=\"missing-picture\">Moss</span></p>", Html("![Moss](lost.jpg \"Caption\")"));

    [Fact]
    public void Outside_links_do_not_hand_over_the_window() =>
        Assert.Equal("<p><a href=\"https://example.org/\" rel=\"noopener\">a</a> <a href=\"/reviews/here\">b</a></p>",
            Html("[a](https://example.org/) [b](/reviews/here)"));

    [Fact]
    public void A_table_scrolls_in_a_place_the_keyboard_reaches()
    {
        var box = AllowedDom.Of(Html("| a | b |\n|---|--:|\n| 1 | 2 |\n")).QuerySelector("div.table")!;
        Assert.Equal("0", box.GetAttribute("tabindex"));
        Assert.All(box.QuerySelectorAll("th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        Assert.Equal("2", box.QuerySelector("td.align-right")!.TextContent.Trim());
    }

    [Fact]
    public void Tasks_say_whether_they_are_done() =>
        Assert.Equal(["To do", "Done"], AllowedDom.Of(Html("- [ ] a\n- [x] b\n")).QuerySelectorAll("span.task[role=img]").Select(t => t.GetAttribute("aria-label")));

    [Fact]
    public void Footnotes_lead_there_and_back()
    {
        var body = AllowedDom.Of(Html("A[^x] B[^x]\n\n[^x]: Note\n"));
        Assert.Equal(["#fn-1", "#fn-1"], body.QuerySelectorAll("sup a").Select(a => a.GetAttribute("href")));
        Assert.Equal("#fnref-1", body.QuerySelector("#fn-1 a.footnote-back")!.GetAttribute("href"));
        Assert.Single(body.QuerySelectorAll("#fnref-1"));
    }

    [Fact]
    public void Two_renderings_on_one_page_keep_their_ids_apart() =>
        Assert.Contains("id=\"fn-b-1\"", MarkdownRenderer.Render("A[^1]\n\n[^1]: N\n", Media with { IdPrefix = "b-" }).Html.Value, StringComparison.Ordinal);

    [Fact]
    public void The_excerpt_is_a_sentence_or_two_of_the_paragraphs()
    {
        var article = Render("# Head\n\n> Quote.\n\n::: spoiler\nHe dies.\n:::\n\nBy D. W. Griffith, Mr. Big[^1]. It runs 3.5 hours! Third.\n\n[^1]: N\n");
        Assert.Equal("By D. W. Griffith, Mr. Big. It runs 3.5 hours!", article.Excerpt);
    }

    [Fact]
    public void A_long_sentence_is_cut_at_a_word()
    {
        var excerpt = Render(string.Concat(Enumerable.Repeat("moss and ", 60))).Excerpt;
        Assert.True(excerpt.Length <= 200 && excerpt.EndsWith("and…", StringComparison.Ordinal), excerpt);
    }

    [Fact]
    public void Plain_text_has_paragraphs_and_no_marks()
    {
        var article = Render("# Head\n\nOne *two*[^1]\nthree.\n\n- a\n- b\n\n::: spoiler\nfour five\n:::\n\n[^1]: Note\n");
        Assert.Equal("Head\n\nOne two three.\n\na\n\nb\n\nNote", article.PlainText);
        Assert.Equal(9, article.WordCount);
    }

    [Fact]
    public void Feeds_get_no_classes_ids_or_mentions()
    {
        var feed = Render("# H\n\n[[Here (2024)]] [a](https://b.c/) x[^1]\n\n|a|\n|-|\n|b|\n\n[^1]: N\n").FeedHtml.Value;
        Assert.DoesNotContain("class=", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("id=", feed, StringComparison.Ordinal);
        Assert.StartsWith("<h2>H</h2>\n<p>Here (2024) <a href=\"https://b.c/\" rel=\"noopener\">a</a> x<sup>1</sup></p>", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_any_line_ends_is_the_same_text() => Assert.Equal(Html("a\nb\n\nc"), Html("a\r\nb\r\n\r\nc"));
}
