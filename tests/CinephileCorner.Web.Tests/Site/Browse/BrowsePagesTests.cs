using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Browse;

public class BrowsePagesTests
{
    [Fact]
    public async Task Genres_years_and_tags_list_what_is_published_and_nothing_else()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Year = 2023, Genres = ["Drama", "Romance"], Tags = ["Brussels"] },
            new TestArticle("stalker") { Year = 1979, Tags = ["Brussels"] },
            new TestArticle("a-tram") { Kind = ArticleKind.News, Tags = ["Brussels"] },
            new TestArticle("hush") { IsDraft = true, Year = 1987, Genres = ["Drama", "Opera"], Tags = ["Brussels", "Hush"] });
        Assert.Equal(["Drama", "Romance"], (await site.PageAsync("/genres")).QuerySelectorAll(".index a").Select(genre => genre.Seen()));
        Assert.Contains("2 reviews", (await site.PageAsync("/genres/drama")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 review", (await site.PageAsync("/years/1979")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 articles", (await site.PageAsync("/tags/brussels")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/reviews?genre=drama#results", (await site.PageAsync("/genres/drama")).QuerySelector(".plain-hero .meta a")!.GetAttribute("href"));
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/genres/opera", "/years/1987", "/years/0", "/years/abc", "/tags/hush", "/genres/drama?page=2", "/genres/drama?page=0", "/genres/nothing" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
        using var padded = await visitor.GetAsync("/years/01979");
        Assert.Equal((301, "/years/1979"), ((int)padded.StatusCode, padded.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/reviews")]
    [InlineData("/reviews?genre=drama")]
    [InlineData("/genres")]
    [InlineData("/genres/drama")]
    [InlineData("/years/2020")]
    [InlineData("/tags/moss")]
    [InlineData("/films")]
    [InlineData("/films/here-2020")]
    [InlineData("/people")]
    [InlineData("/people/bas-devos")]
    [InlineData("/critics/cinephile-corner")]
    [InlineData("/archive")]
    [InlineData("/archive/2025")]
    [InlineData("/archive/2025/02")]
    public async Task Every_page_answers_HEAD_and_304_and_is_told_to_machines(string address)
    {
        using var site = new TestSite();
        await site.SeedAsync(new TestArticle("here") { Tags = ["Moss"] });
        using var visitor = site.Visitor();
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var first = await visitor.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await visitor.SendAsync(again);
        Assert.Equal(304, (int)unchanged.StatusCode);
        var html = await first.Content.ReadAsStringAsync();
        Assert.Contains("<script type=\"application/ld+json\">", html, StringComparison.Ordinal);
        var page = await TestSite.ParseAsync(html);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("https://corner.example" + address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }
}
