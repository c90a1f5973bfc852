using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

public class SpoilerTests
{
    private static RenderedArticle Render(string body) => MarkdownRenderer.Render(body, MarkdownContext.WithoutPictures);

    private static void IsHidden(string body)
    {
        var article = Render(body);
        var page = AllowedDom.Of(article.Html.Value);
        foreach (var details in page.QuerySelectorAll("details").ToList())
            details.Remove();
        Assert.DoesNotContain("Rosebud", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosebud", article.FeedHtml.Value + article.PlainText + article.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spoiler_opens_without_scripts()
    {
        var article = Render("::: spoiler The *end*\nRosebud.\n:::\nAfter.");
        Assert.Equal("<details class=\"spoiler\"><summary>Spoiler: The *end*</summary>\n<p>Rosebud.</p>\n</details>\n<p>After.</p>", article.Html.Value);
        Assert.Contains("Spoiler left out.", article.FeedHtml.Value, StringComparison.Ordinal);
        Assert.Equal("After.", article.PlainText);
    }

    [Theory]
    [InlineData("::: spoiler\nRosebud\n:::\n")]
    [InlineData(":::spoiler\nRosebud\n:::\n")]
    [InlineData("::: Spoilers:\nRosebud\n:::\n")]
    [InlineData("::: spoiler\nRosebud")]
    [InlineData("text\n::: spoiler\n\n- a\n\n  Rosebud\n\nRosebud\n")]
    [InlineData("::: spoiler\na\n::: spoiler\nb\n:::\nRosebud\n:::\n")]
    [InlineData(":::: spoiler\na\n::: spoiler\nb\n:::\nRosebud\n::::\n")]
    [InlineData("::: spoiler\n```\n:::\nRosebud\n```\n:::\n")]
    [InlineData("> ::: spoiler\n> Rosebud\n> :::\n")]
    [InlineData("1. ::: spoiler\n   Rosebud\n   :::\n")]
    [InlineData("::: spoiler\nx[^1]\n:::\n\n[^1]: Rosebud\n")]
    [InlineData("::: spoiler\nx[^1]\n:::\n\n[^1]: y[^2]\n[^2]: Rosebud\n")]
    [InlineData("::: spoiler\n| Rosebud |\n|---|\n| Rosebud |\n:::\n")]
    public void What_is_hidden_stays_hidden(string body) => IsHidden(body);

    [Fact]
    public void A_footnote_that_open_text_refers_to_is_open() =>
        Assert.Contains("Rosebud", Render("x[^1]\n\n::: spoiler\ny[^1]\n:::\n\n[^1]: Rosebud\n").PlainText, StringComparison.Ordinal);

    [Fact]
    public void No_other_container_is_known() => Assert.Equal("<p>::: warning\na\n:::</p>", Render("::: warning\na\n:::\n").Html.Value);
}
