using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

public class MentionTests
{
    private static RenderedArticle Render(string body) => MarkdownRenderer.Render(body, MarkdownContext.WithoutPictures);

    private static string Resolved(string body) =>
        MentionLinks.Resolve(Render(body).Html, name => name.StartsWith("Here", StringComparison.Ordinal) ? "/films/here?a=1&b=\"" : null).Value;

    [Fact]
    public void A_mention_of_a_known_film_becomes_a_link() =>
        Assert.Equal("<p>See <a href=\"/films/here?a=1&amp;b=&quot;\">Here (2024)</a>.</p>", Resolved("See [[Here (2024)]]."));

    [Fact]
    public void A_mention_of_nothing_published_is_plain_text() => Assert.Equal("<p>See There &amp; Then.</p>", Resolved("See [[There & Then]]."));

    [Fact]
    public void A_mention_may_have_other_words() =>
        Assert.Equal("<p><a href=\"/films/here?a=1&amp;b=&quot;\">the film</a></p>", Resolved("[[Here (2024)|the film]]"));

    [Fact]
    public void A_bar_may_be_escaped_as_tables_want_it()
    {
        const string Table = "| a | b |\n|---|---|\n| [[Here (2024)\\|the film]] | x |";
        Assert.Equal(["Here (2024)"], MentionLinks.NamesIn(Render(Table).Html));
        Assert.Contains("<a href=\"/films/here?a=1&amp;b=&quot;\">the film</a>", Resolved(Table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_is_the_title_s_own_refuses_nothing()
    {
        var html = Render("[[!Women Art Revolution]], [[!Women Art Revolution|hers]], [[!It]]").Html;
        Assert.Equal(["!Women Art Revolution"], MentionLinks.NamesIn(html, name => name.StartsWith("!Women", StringComparison.Ordinal)));
        Assert.Equal(
            "<p><a href=\"/films/war\">!Women Art Revolution</a>, <a href=\"/films/war\">hers</a>, It</p>",
            MentionLinks.Resolve(html, _ => "/films/war", name => name.StartsWith("!Women", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData("## On [[Here]]", "<h2 id=\"s-on-here\">On Here</h2>")]
    [InlineData("~~no [[Here]]~~", "<p><del>no Here</del></p>")]
    public void Headings_and_struck_words_have_no_links(string body, string html) => Assert.Equal(html, Resolved(body).TrimEnd());

    [Fact]
    public void A_name_may_end_in_a_qualifier_that_readers_do_not_see()
    {
        var html = Render("[[Here [Robert Zemeckis]]], [[Here (2024) [Robert Zemeckis]]], [[!Ed Wood [person]]], [[[REC] (2007)]]").Html;
        Assert.Equal(["Here [Robert Zemeckis]", "Here (2024) [Robert Zemeckis]", "[REC] (2007)"], MentionLinks.NamesIn(html));
        Assert.Equal("<p>Here, Here (2024), Ed Wood, [REC] (2007)</p>", MentionLinks.Resolve(html, _ => null).Value);
    }

    [Fact]
    public void A_refused_mention_is_plain_and_remembered()
    {
        var article = Render("[[!It]] and [[Here]] and [[Here]]");
        Assert.Equal(["Here"], MentionLinks.NamesIn(article.Html));
        Assert.Contains("mention:!It", Uri.UnescapeDataString(article.Html.Value), StringComparison.Ordinal);
        Assert.Equal("<p>It and Here and Here</p>", MentionLinks.Resolve(article.Html, name => name == "Here" ? null : "/films/it").Value);
        Assert.Equal("<p>It and Here and Here</p>", article.FeedHtml.Value);
    }

    [Theory]
    [InlineData("`[[Here]]`")]
    [InlineData("    [[Here]]")]
    [InlineData("```\n[[Here]]\n```")]
    [InlineData("[to [[Here]] go](/x)")]
    [InlineData("![ [[Here]] ](x.jpg)")]
    [InlineData("\\[[Here]]")]
    [InlineData("[[Here\n]]")]
    [InlineData("[[]] [[!]] [[ ]]")]
    [InlineData("[[Here]](/x)")]
    public void Not_every_pair_of_brackets_is_a_mention(string body) => AssertSettled(Render(body).Html);

    [Theory]
    [InlineData("[x](mention:Here)")]
    [InlineData("<mention:Here>")]
    [InlineData("[x](&#109;ention:Here)")]
    [InlineData("[x][y]\n\n[y]: mention:Here")]
    [InlineData("<a href=\"mention:Here\">x</a>")]
    [InlineData("`<a href=\"mention:Here\">x</a>`")]
    [InlineData("![<a href=\"mention:Here\">](x.jpg)")]
    public void Nothing_else_passes_for_a_mention(string body) => AssertSettled(MarkdownRenderer.Render(body, new MarkdownContext { PictureUrl = path => "/" + path }).Html);

    [Theory]
    [InlineData("[x](mention:Here)")]
    [InlineData("<mention:Here>")]
    public void The_sanitiser_alone_knows_a_forged_mention(string body) =>
        AssertSettled(MarkdownRenderer.Render(body, MarkdownContext.WithoutPictures, new Walls(false, false, true)).Html);

    [Fact]
    public void A_name_of_any_characters_comes_back_as_it_was()
    {
        const string Name = "“Ünïcode” & <b> % \" ' 🎬";
        Assert.Equal([Name, "Here"], MentionLinks.NamesIn(Render($"[[{Name}]] [[Here]]").Html));
    }

    [Fact]
    public void An_address_that_leads_nowhere_good_is_no_link() =>
        Assert.Equal("<p>Here</p>", MentionLinks.Resolve(Render("[[Here]]").Html, _ => "javascript:alert(1)").Value);

    // Nothing is left to be settled, be it a link or a refusal.
    private static void AssertSettled(SafeHtml html) => Assert.Same(html, MentionLinks.Resolve(html, _ => "/x"));
}
