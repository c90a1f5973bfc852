using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Tests.Markdown;

public class LinkedAddressesTests
{
    [Theory]
    [InlineData("[it](/reviews/here-2024)", ArticleKind.Review, "here-2024")]
    [InlineData("[it](/rankings/best/)", ArticleKind.Ranking, "best")]
    [InlineData("[it](/news/soon.md#end)", ArticleKind.News, "soon")]
    [InlineData("*[It](/reviews/Here-2024?a=1 \"title\")*", ArticleKind.Review, "here-2024")]
    [InlineData("[it][1]\n\n[1]: /reviews/here", ArticleKind.Review, "here")]
    public void A_link_to_an_article_is_found_however_it_is_written(string prose, ArticleKind kind, string slug) => Assert.Equal([(kind, slug)], Of(prose));

    [Theory]
    [InlineData("![it](/reviews/here.jpg)")]
    [InlineData("`[it](/reviews/here)`")]
    [InlineData("[all](/reviews) and [more](/reviews/)")]
    [InlineData("[elsewhere](https://example.org/reviews/here)")]
    [InlineData("[films](/films/here)")]
    [InlineData("[feed](/reviews/feed.xml) [table](/rankings/best.csv) [again](/news/feed.json?a)")]
    public void Others_are_none_of_ours(string prose) => Assert.Empty(Of(prose));

    private static List<(ArticleKind, string)> Of(string prose) => [.. LinkedAddresses.Of(MarkdownRenderer.Render(prose, new MarkdownContext { PictureUrl = _ => null, PictureSize = _ => null }).Html)];
}
