using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Site.Feeds;

public sealed class FeedTests : IDisposable
{
    private const string Hostile = "<b>&\"'</b> ]]> \u0001\u0008\uFFFE \U0001F3AC – end";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";

    private readonly TestSite _site = new();

    public static TheoryData<string> Parts => new() { "", "/reviews", "/rankings", "/news", "/critics/mo-lane", "/genres/drama", "/people/bas-devos" };

    [Theory, MemberData(nameof(Parts))]
    public async Task Every_part_offers_three_formats(string part)
    {
        await SeedAllKindsAsync();
        foreach (var (file, type) in new[] { ("/feed.xml", "application/rss+xml"), ("/atom.xml", "application/atom+xml"), ("/feed.json", "application/feed+json") })
        {
            using var visitor = _site.Visitor();
            using var answer = await visitor.GetAsync(part + file);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
            Assert.NotNull(answer.Headers.ETag);
            using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, part + file));
            Assert.Equal(200, (int)head.StatusCode);
            using var again = new HttpRequestMessage(HttpMethod.Get, part + file);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            using var unchanged = await visitor.SendAsync(again);
            Assert.Equal(304, (int)unchanged.StatusCode);
        }
    }

    [Fact]
    public async Task A_hostile_headline_is_carried_as_text()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Headline = Hostile, Summary = Hostile, Critic = "A & <B>", Tags = ["a & <b>"], BodyHtml = "<p>x\u0001]]&gt; &amp; \U0001F3AC</p>" });
        const string Clean = "<b>&\"'</b> ]]>  \U0001F3AC – end";

        var rss = await XmlAsync("/feed.xml");
        var item = rss.Descendants("item").Single();
        Assert.Equal(Clean, item.Element("title")!.Value);
        Assert.Equal(Clean, item.Element("description")!.Value);
        Assert.Equal("A & <B>", item.Element(Creator + "creator")!.Value);
        Assert.StartsWith("<p>x]]&gt; &amp; \U0001F3AC</p>", item.Element(Content + "encoded")!.Value);

        var atom = await XmlAsync("/atom.xml");
        Assert.Equal(Clean, atom.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);

        var json = JsonDocument.Parse(await TextAsync("/feed.json")).RootElement.GetProperty("items")[0];
        Assert.Equal(Clean, json.GetProperty("title").GetString());
    }

    [Fact]
    public async Task An_article_keeps_its_id_through_a_new_headline_and_a_new_address()
    {
        await _site.SeedAsync(new TestArticle("here-2024"));
        var before = await IdsAsync();
        await _site.StoreAsync(async db =>
        {
            var article = await db.Articles.SingleAsync();
            article.MoveTo(ArticleKind.News, Domain.Slug.From("moved"), "/reviews/here-2024");
            await db.SaveChangesAsync();
        });
        Assert.Contains("https://corner.example/news/moved", await TextAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Equal(before, await IdsAsync());
        Assert.Single(before.Distinct());
        Assert.DoesNotContain("here", before[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_in_a_text_is_whole()
    {
        await _site.SeedAsync(new TestArticle("here-2024")
        {
            BodyHtml = "<p><a href=\"/films/here-2024\">a</a> <a href=\"#fn1\">1</a> <img src=\"/media/a.jpg\" srcset=\"/media/b.jpg 2x\" alt=\"\"> <a href=\"mention:Here\">Here</a> <a href=\"https://other.example/\">b</a></p>",
        });
        var html = (await XmlAsync("/feed.xml")).Descendants(Content + "encoded").Single().Value;
        Assert.Equal(
            "<p><a href=\"https://corner.example/films/here-2024\">a</a> <a href=\"https://corner.example/reviews/here-2024#fn1\">1</a> " +
            "<img src=\"https://corner.example/media/a.jpg\" alt=\"\"> Here <a href=\"https://other.example/\">b</a></p><p>Score: 7/10</p>", html);
    }

    [Fact]
    public async Task A_ranking_comes_with_its_entries()
    {
        await _site.SeedAsync(new TestArticle("best", ArticleKind.Ranking) { Entries = [("Here & <There>", 2024), ("Ghost Tropic", 2019)] });
        var html = (await XmlAsync("/rankings/feed.xml")).Descendants(Content + "encoded").Single().Value;
        Assert.Contains("<h2>2. Here &amp; &lt;There&gt; (2024)</h2><p>Why it stands here.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_are_in_the_form_of_each_format()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { PublishedUtc = new DateTime(2024, 12, 8, 14, 0, 0, DateTimeKind.Utc) });
        Assert.Equal("Sun, 08 Dec 2024 14:00:00 GMT", (await XmlAsync("/feed.xml")).Descendants("pubDate").Single().Value);
        Assert.Equal("2024-12-08T14:00:00Z", (await XmlAsync("/atom.xml")).Descendants(Atom + "entry").Single().Element(Atom + "published")!.Value);
        Assert.Equal("2024-12-08T14:00:00Z", JsonDocument.Parse(await TextAsync("/feed.json")).RootElement.GetProperty("items")[0].GetProperty("date_published").GetString());
    }

    [Fact]
    public async Task Older_articles_are_on_further_pages()
    {
        await _site.SeedAsync([.. Enumerable.Range(1, 45).Select(i => new TestArticle("r-" + i) { PublishedUtc = _site.UtcNow.AddDays(-i) })]);
        var seen = new List<string>();
        for (var next = "/atom.xml"; next is not null;)
        {
            var page = await XmlAsync(next.Replace("https://corner.example", "", StringComparison.Ordinal));
            seen.AddRange(page.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            next = Link(page, "next");
        }
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(45, seen.Count);

        var middle = await XmlAsync("/atom.xml?page=2");
        Assert.Equal("https://corner.example/atom.xml?page=2", Link(middle, "self"));
        Assert.Equal("https://corner.example/atom.xml", Link(middle, "first"));
        Assert.Equal("https://corner.example/atom.xml", Link(middle, "previous"));
        Assert.Equal("https://corner.example/atom.xml?page=3", Link(middle, "last"));
        Assert.Equal("https://corner.example/feed.xml?page=2", Link(await XmlAsync("/feed.xml"), "next"));
        Assert.Equal("https://corner.example/feed.json?page=2", JsonDocument.Parse(await TextAsync("/feed.json")).RootElement.GetProperty("next_url").GetString());
    }

    [Theory]
    [InlineData("/feed.xml?page=9")]
    [InlineData("/feed.xml?page=-1")]
    [InlineData("/atom.xml?page=x")]
    [InlineData("/feed.json?page=99999999999999999999")]
    [InlineData("/critics/nobody/feed.xml")]
    [InlineData("/genres/none/atom.xml")]
    [InlineData("/people/nobody/feed.json")]
    [InlineData("/people/only-in-a-draft/feed.xml")]
    [InlineData("/genres/secret/feed.xml")]
    [InlineData("/critics/ghost-writer/feed.xml")]
    public async Task What_readers_do_not_know_is_not_found(string address)
    {
        await _site.SeedAsync(new TestArticle("here-2024"), new TestArticle("draft") { IsDraft = true, Directors = ["Only in a Draft"], Genres = ["Secret"], Critic = "Ghost Writer" });
        using var answer = await _site.Visitor().GetAsync(address);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public async Task A_site_without_articles_has_an_empty_feed(string file)
    {
        var text = await TextAsync("/" + file);
        Assert.Contains("Cinephile Corner", text, StringComparison.Ordinal);
        if (file.EndsWith("xml", StringComparison.Ordinal))
            XDocument.Parse(text);
    }

    [SkippableTheory]
    [InlineData("/feed.xml")]
    [InlineData("/atom.xml")]
    public async Task A_reader_of_feeds_has_nothing_to_say_about_ours(string address)
    {
        await SeedAllKindsAsync();
        await _site.SeedAsync(new TestArticle("hostile") { Headline = Hostile, Summary = Hostile, Tags = ["a & <b> ]]>"] });
        var verdict = await Feedparser.ReadAsync(await TextAsync(address));
        Assert.Equal(0, verdict.GetProperty("bozo").GetInt32());
        Assert.Equal(4, verdict.GetProperty("entries").GetArrayLength());
        foreach (var entry in verdict.GetProperty("entries").EnumerateArray())
        {
            Assert.StartsWith("urn:uuid:", entry.GetProperty("id").GetString());
            Assert.Equal("2025-02-01T11:00:00", entry.GetProperty("published").GetString());
            Assert.StartsWith("https://corner.example/", entry.GetProperty("link").GetString());
            Assert.NotEqual("", entry.GetProperty("author").GetString());
            Assert.NotEqual("", entry.GetProperty("content").GetString());
        }
    }

    public void Dispose() => _site.Dispose();

    private Task SeedAllKindsAsync() => _site.SeedAsync(
        new TestArticle("here-2024") { Critic = "Mo Lane" },
        new TestArticle("best", ArticleKind.Ranking) { Critic = "Mo Lane", Entries = [("Here", 2024)] },
        new TestArticle("moss", ArticleKind.News) { Critic = "Mo Lane", Tags = ["Brussels"] });

    private async Task<List<string>> IdsAsync() =>
    [
        (await XmlAsync("/feed.xml")).Descendants("guid").Single().Value,
        (await XmlAsync("/atom.xml")).Descendants(Atom + "entry").Single().Element(Atom + "id")!.Value,
        JsonDocument.Parse(await TextAsync("/feed.json")).RootElement.GetProperty("items")[0].GetProperty("id").GetString()!,
    ];

    private static string? Link(XDocument feed, string relation) =>
        feed.Descendants(Atom + "link").SingleOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")!.Value;

    private async Task<XDocument> XmlAsync(string address) => XDocument.Parse(await TextAsync(address));

    private async Task<string> TextAsync(string address)
    {
        using var answer = await _site.Visitor().GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{address}: {(int)answer.StatusCode}"));
        return await answer.Content.ReadAsStringAsync();
    }
}
