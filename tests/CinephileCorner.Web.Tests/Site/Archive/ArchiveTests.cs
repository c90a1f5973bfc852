using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Archive;

public class ArchiveTests
{
    // New York is five hours behind UTC in winter: the first of these moments is still November 30 there.
    private static readonly DateTime LastOfNovember = new(2024, 12, 1, 4, 59, 0, DateTimeKind.Utc);
    private static readonly DateTime FirstOfDecember = new(2024, 12, 1, 5, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime NewYearsEve = new(2024, 1, 1, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Months_begin_at_midnight_in_the_sites_zone()
    {
        using var site = await ThreeArticlesAsync();
        Assert.Equal(["Before midnight"], Rows(await site.PageAsync("/archive/2024/11")));
        Assert.Equal(["After midnight"], Rows(await site.PageAsync("/archive/2024/12")));
        var december = await site.PageAsync("/archive/2023/12");
        Assert.Equal(["New year’s eve"], Rows(december));
        Assert.Equal("December 31, 2023", december.QuerySelector("main h2 .vh")!.TextContent);
        Assert.Equal("2023-12-31", december.QuerySelector("main h2 time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_month_leads_to_the_nearest_months_that_have_articles()
    {
        using var site = await ThreeArticlesAsync();
        var page = await site.PageAsync("/archive/2024/11");
        Assert.Equal(["‹ December 2023", "December 2024 ›"], page.QuerySelectorAll("nav[aria-label=Months] a").Select(month => month.TextContent));
        Assert.Equal(["/archive/2023/12", "/archive/2024/12"], page.QuerySelectorAll("nav[aria-label=Months] a").Select(month => month.GetAttribute("href")));
        Assert.Null((await site.PageAsync("/archive/2023/12")).QuerySelector("nav[aria-label=Months] [rel=prev]"));
    }

    [Fact]
    public async Task Years_show_a_dot_for_each_article_and_link_only_months_that_have_some()
    {
        using var site = await ThreeArticlesAsync();
        var page = await site.PageAsync("/archive");
        Assert.Contains("3 articles", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2024", "2023"], page.QuerySelectorAll("main h2").Select(year => year.TextContent));
        Assert.Equal(["/archive/2024/11", "/archive/2024/12", "/archive/2023/12"], page.QuerySelectorAll(".months a").Select(month => month.GetAttribute("href")));
        Assert.Equal(3, page.QuerySelectorAll(".dots i").Length);
        Assert.Equal("November 2024, 1 article", page.QuerySelector(".months a .vh")!.TextContent);
        var year = await site.PageAsync("/archive/2024");
        Assert.Equal(["November", "December"], year.QuerySelectorAll(".tally a").Select(month => month.TextContent));
        Assert.Equal("/archive/2023", year.QuerySelector("nav[aria-label=Years] [rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/archive/2024/1", "/archive/2024/01")]
    [InlineData("/archive/2024/011", "/archive/2024/11")]
    [InlineData("/archive/02024", "/archive/2024")]
    [InlineData("/archive/2024/11/", "/archive/2024/11")]
    public async Task A_month_has_one_address(string address, string canonical)
    {
        using var site = await ThreeArticlesAsync();
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.Equal((301, canonical), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/archive/2024/13")]
    [InlineData("/archive/2024/00")]
    [InlineData("/archive/2024/10")]
    [InlineData("/archive/2024/ab")]
    [InlineData("/archive/2022")]
    [InlineData("/archive/0")]
    [InlineData("/archive/9999")]
    [InlineData("/archive/99999999999")]
    [InlineData("/archive/9998/12")]
    [InlineData("/archive/1/01")]
    [InlineData("/archive/2025/01")]
    [InlineData("/archive/2025/03")]
    [InlineData("/archive/2024/11?page=2")]
    public async Task A_time_without_articles_is_not_found(string address)
    {
        using var site = await ThreeArticlesAsync();
        await site.SeedAsync(
            new TestArticle("draft") { IsDraft = true, PublishedUtc = new DateTime(2025, 1, 5, 12, 0, 0, DateTimeKind.Utc) },
            new TestArticle("scheduled") { PublishedUtc = new DateTime(2025, 3, 5, 12, 0, 0, DateTimeKind.Utc) });
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    private static async Task<TestSite> ThreeArticlesAsync()
    {
        var site = new TestSite();
        await site.SeedAsync(
            News("eve", "New year’s eve", NewYearsEve), News("before", "Before midnight", LastOfNovember), News("after", "After midnight", FirstOfDecember));
        return site;
    }

    private static TestArticle News(string slug, string headline, DateTime publishedUtc) => new(slug, ArticleKind.News) { Headline = headline, PublishedUtc = publishedUtc };

    private static IEnumerable<string> Rows(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll(".rows h3").Select(row => row.Seen());
}
