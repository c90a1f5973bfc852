using System.Xml.Linq;
using CinephileCorner.Data.Lists;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Tests.Admin.Names;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site.Sitemap;

public class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task Every_page_of_readers_is_in_it_with_the_day_of_its_last_change()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here-2024") { Year = 2024, Critic = "Mo Lane", PublishedUtc = new DateTime(2024, 12, 1, 2, 0, 0, DateTimeKind.Utc), Tags = ["Slow cinema"] },
            new TestArticle("best", ArticleKind.Ranking), new TestArticle("moss", ArticleKind.News));
        var found = (await XmlAsync(site, "/sitemap.xml")).Root!.Elements().ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);
        string[] expected =
        [
            "/", "/reviews", "/rankings", "/news", "/films", "/people", "/genres", "/archive", "/about", "/connections", "/reviews/here-2024", "/rankings/best", "/news/moss",
            "/films/here-2024-2024", "/critics/mo-lane", "/critics/cinephile-corner", "/years/2024", "/tags/slow-cinema", "/genres/drama", "/people/bas-devos", "/people/stefan-gota",
            // The evening before, where we are.
            "/archive/2024", "/archive/2024/11", "/archive/2025", "/archive/2025/02",
        ];
        Assert.Equal(expected.Select(path => "https://corner.example" + path).Order(), found.Keys.Order());
        Assert.Equal("2025-02-01T12:00:00Z", found["https://corner.example/reviews/here-2024"]);
        Assert.Null(found["https://corner.example/about"]);
    }

    [Fact]
    public async Task A_list_changes_with_what_is_in_it()
    {
        using var site = new TestSite();
        await site.SeedAsync(new TestArticle("here"));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var desk = scope.ServiceProvider.GetRequiredService<SavedListDesk>();
            await desk.AddAsync(Slug.From("drama"), "Drama", "", new ReviewRule { Genre = "drama" });
            await desk.AddAsync(Slug.From("war"), "War", "", new ReviewRule { Genre = "war" });
        }
        site.Pass(TimeSpan.FromDays(1));
        await site.SeedAsync(new TestArticle("there"));
        var found = (await XmlAsync(site, "/sitemap.xml")).Root!.Elements().ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);
        Assert.Equal("2025-02-02T12:00:00Z", found["https://corner.example/lists/drama"]);
        Assert.Equal("2025-02-01T12:00:00Z", found["https://corner.example/lists/war"]);
        Assert.Equal("2025-02-02T12:00:00Z", found["https://corner.example/lists"]);
    }

    [Fact]
    public async Task A_large_site_has_an_index_and_parts()
    {
        using var site = new TestSite(settings => settings["Sitemap:Addresses"] = "5");
        await site.SeedAsync([.. Enumerable.Range(1, 12).Select(i => new TestArticle("r-" + i))]);
        var index = await XmlAsync(site, "/sitemap.xml");
        Assert.Equal(Map + "sitemapindex", index.Root!.Name);
        var addresses = new List<string>();
        foreach (var file in index.Root.Elements().Select(one => one.Element(Map + "loc")!.Value))
        {
            Assert.StartsWith("https://corner.example/sitemaps/", file);
            var part = (await XmlAsync(site, file["https://corner.example".Length..])).Root!.Elements().ToList();
            Assert.InRange(part.Count, 1, 5);
            addresses.AddRange(part.Select(url => url.Element(Map + "loc")!.Value));
        }
        Assert.Equal(12, addresses.Count(address => address.Contains("/reviews/r-", StringComparison.Ordinal)));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        using var unknown = await site.Visitor().GetAsync("/sitemaps/reviews-99.xml");
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task The_news_sitemap_holds_two_days()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("new", ArticleKind.News) { Headline = "New & <bold>", PublishedUtc = site.UtcNow.AddHours(-47) },
            new TestArticle("old", ArticleKind.News) { PublishedUtc = site.UtcNow.AddHours(-49) });
        var url = Assert.Single((await XmlAsync(site, "/sitemaps/news.xml")).Root!.Elements());
        Assert.Equal("https://corner.example/news/new", url.Element(Map + "loc")!.Value);
        Assert.Equal("New & <bold>", url.Descendants(News + "title").Single().Value);
        Assert.Equal("en", url.Descendants(News + "language").Single().Value);
        Assert.Equal("2025-01-30T13:00:00Z", url.Descendants(News + "publication_date").Single().Value);
    }

    [Fact]
    public async Task Every_address_in_it_leads_to_a_page()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here-2024") { Year = 2024, Critic = "Mo Lane", Tags = ["Slow cinema"] },
            new TestArticle("no-year") { Year = null, Genres = ["Sci-Fi & Fantasy"], PublishedUtc = new DateTime(2024, 12, 1, 2, 0, 0, DateTimeKind.Utc) },
            new TestArticle("best", ArticleKind.Ranking) { Entries = [("Here 2024", 2024)] },
            new TestArticle("moss", ArticleKind.News) { Film = "Ghost Tropic", Year = 2019 });
        // People and genres of news have no pages.
        await site.ImportAsync(("only-news", NewsWithCredits));
        using var visitor = site.Visitor();
        foreach (var address in (await XmlAsync(site, "/sitemap.xml")).Root!.Elements().Select(url => url.Element(Map + "loc")!.Value))
        {
            using var answer = await visitor.GetAsync(address["https://corner.example".Length..]);
            Assert.True((int)answer.StatusCode == 200, $"{address}: {(int)answer.StatusCode}");
        }
    }

    private const string NewsWithCredits = "---\ntitle: Only news\nkind: news\npublished: 2024-12-08\ngenres: [Animation]\ncast: [Jane Doe]\n---\n\nWords with [[Jane Doe]].\n";

    [Fact]
    public async Task Whom_only_news_credits_has_neither_page_nor_feed_nor_link()
    {
        using var site = new TestSite();
        await site.ImportAsync(("only-news", NewsWithCredits));
        Assert.Empty((await site.PageAsync("/news/only-news")).QuerySelectorAll(".prose a"));
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/people/jane-doe", "/people/jane-doe/feed.xml", "/genres/animation", "/genres/animation/atom.xml" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True((int)answer.StatusCode == 404, $"{address}: {(int)answer.StatusCode}");
        }
        await site.SeedAsync(new TestArticle("review") { Genres = ["Animation"], Cast = ["Jane Doe"] });
        foreach (var address in new[] { "/people/jane-doe/feed.xml", "/genres/animation/feed.xml" })
            Assert.Equal(["https://corner.example/reviews/review"], XDocument.Parse(await visitor.GetStringAsync(address)).Descendants("item").Select(item => item.Element("link")!.Value));
        Assert.Equal("/people/jane-doe", (await site.PageAsync("/news/only-news")).QuerySelector(".prose a")!.GetAttribute("href"));
    }

    private static async Task<XDocument> XmlAsync(TestSite site, string address)
    {
        using var answer = await site.Visitor().GetAsync(address);
        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return XDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
