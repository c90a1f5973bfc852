using System.Globalization;
using System.Text.Json;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Tests.Admin.Names;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Site.Rankings;

public sealed class RankingTwinsTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task Both_twins_say_what_the_page_says()
    {
        await _site.SeedAsync(
            new TestArticle("here-2023") { Film = "Here", Year = 2023 },
            new TestArticle("news", ArticleKind.News) { Film = "Named only", Year = 1999 },
            new TestArticle("secret") { Film = "Secret", Year = 1998, IsDraft = true },
            new TestArticle("best", ArticleKind.Ranking) { Headline = "Best, “quoted”; and more", Entries = [("Here", 2023), ("A \"b\", c; d", 2001), ("Named only", 1999), ("Secret", 1998), ("Łódź\nétude", 1960)] });
        var page = await _site.PageAsync("/rankings/best");
        Assert.Equal(["text/csv /rankings/best.csv", "application/json /rankings/best.json"],
            page.QuerySelectorAll("link[rel=alternate][title=CSV], link[rel=alternate][title=JSON]").Select(link => link.GetAttribute("type") + " " + link.GetAttribute("href")));
        Assert.Equal(["/rankings/best.csv", "/rankings/best.json", "/rankings/best.md"], page.QuerySelectorAll(".twins a").Select(link => link.GetAttribute("href")));

        var seen = page.QuerySelectorAll(".entries > li").Select((entry, index) => string.Join('|',
            index + 1, entry.QuerySelector(".no")!.TextContent, entry.QuerySelector(".what")!.TextContent, entry.QuerySelector(".year")!.TextContent, "", entry.QuerySelector("a[href^='/reviews']") is { } review ? "https://corner.example" + review.GetAttribute("href") : "")).ToList();
        var (columns, rows) = await CsvAsync("/rankings/best.csv");
        Assert.Equal(["position", "number", "title", "year", "score", "film", "review", "qualifier", "anchor"], columns);
        Assert.Equal(page.QuerySelectorAll(".entries > li").Select(entry => entry.Id), rows.Select(row => row[8]));
        Assert.Equal(seen, rows.Select(row => string.Join('|', row[0], row[1], row[2], row[3], row[4], row[6])));
        Assert.Equal(["https://corner.example/films/here-2023", "", "https://corner.example/films/named-only-1999", "", ""], rows.Select(row => row[5]));

        using var json = JsonDocument.Parse(await TextAsync("/rankings/best.json"));
        Assert.Equal("Best, “quoted”; and more", json.RootElement.GetProperty("title").GetString());
        Assert.Equal("https://corner.example/rankings/best", json.RootElement.GetProperty("address").GetString());
        Assert.Equal(rows, json.RootElement.GetProperty("entries").EnumerateArray().Select(entry => columns.Select(key => Plain(entry.GetProperty(key))).ToArray()));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("-30-")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public async Task A_title_is_no_formula(string title)
    {
        await _site.SeedAsync(new TestArticle("best", ArticleKind.Ranking) { Entries = [(title, 1959)] });
        var (_, rows) = await CsvAsync("/rankings/best.csv");
        Assert.Equal("'" + title, rows.Single()[2]);
        using var json = JsonDocument.Parse(await TextAsync("/rankings/best.json"));
        Assert.Equal(title, json.RootElement.GetProperty("entries")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Twins_tell_two_films_of_one_title_and_year_apart_as_the_page_does()
    {
        await _site.ImportAsync(NameFiles.Review("one", "Tom Hanks", "Here [=Robert Zemeckis]", 2024), NameFiles.Review("two", "Stefan Gota", "Here", 2024));
        var desk = new RankingDesk(_site);
        await desk.PublishAsync(await desk.BeginTextAsync("---\ntitle: Both\nkind: ranking\nslug: both\nstatus: draft\n---\n\n## 3. Here [=Robert Zemeckis] (2024)\n\nWhy.\n\n## 2. Here (2024)\n\nWhy not.\n\n## 1. Here (2024)\n\nAgain.\n"));
        var (columns, rows) = await CsvAsync("/rankings/both.csv");
        Assert.Equal(["'=Robert Zemeckis e-here-2024-robertzemeckis", " e-here-2024", " e-here-2024-2"], rows.Select(row => row[Array.IndexOf(columns, "qualifier")] + " " + row[Array.IndexOf(columns, "anchor")]));
        Assert.Equal(rows.Select(row => row[^1]), (await _site.PageAsync("/rankings/both")).QuerySelectorAll(".entries > li").Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_entry_has_one_anchor_everywhere_whatever_its_name_was_merged_into()
    {
        await _site.ImportAsync(NameFiles.Review("one", "Tom Hanks", "Here [Robert Zemeckis]", 2024), NameFiles.Review("two", "Stefan Gota", "Here", 2024));
        var desk = new RankingDesk(_site);
        await desk.PublishAsync(await desk.BeginTextAsync("---\ntitle: Both\nkind: ranking\nslug: both\nstatus: draft\n---\n\n## 2. Here [Robert Zemeckis] (2024)\n\nWhy.\n\n## 1. Here (2024)\n\nWhy not.\n"));
        var (from, into) = (0, 0);
        await _site.StoreAsync(async db => (from, into) = (await db.Films.Where(film => film.Qualifier != null).Select(film => film.Id).SingleAsync(), await db.Films.Where(film => film.Qualifier == null).Select(film => film.Id).SingleAsync()));
        await desk.WithAsync<NameMerger, MergeResult>(merger => merger.MergeAsync(NameKind.Film, from, into, stamp: null));
        string[] anchors = ["e-here-2024-robertzemeckis", "e-here-2024"];
        Assert.Equal(anchors, (await _site.PageAsync("/rankings/both")).QuerySelectorAll(".entries > li").Select(entry => entry.Id));
        Assert.Equal(anchors, (await CsvAsync("/rankings/both.csv")).Rows.Select(row => row[^1]));
        Assert.Equal(anchors, (await _site.PageAsync("/films/here-2024")).QuerySelectorAll("[aria-labelledby=named] li a").Select(link => link.GetAttribute("href")!.Split('#')[^1]));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task A_twin_is_cached_and_kept_from_search_engines(string ending, string type)
    {
        await _site.SeedAsync(new TestArticle("best", ArticleKind.Ranking) { Entries = [("Here", 2023)] });
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync("/rankings/best." + ending);
        Assert.Equal((type, "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal("<https://corner.example/rankings/best>; rel=\"canonical\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        using var asked = new HttpRequestMessage(HttpMethod.Head, "/rankings/best." + ending);
        using var head = await visitor.SendAsync(asked);
        Assert.Equal(answer.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/rankings/best." + ending);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await visitor.SendAsync(again);
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task What_is_not_published_has_no_twin(string ending)
    {
        await _site.SeedAsync(
            new TestArticle("draft", ArticleKind.Ranking) { IsDraft = true, Entries = [("Here", 2023)] }, new TestArticle("scheduled", ArticleKind.Ranking) { PublishedUtc = _site.UtcNow.AddDays(1), Entries = [("Here", 2023)] },
            new TestArticle("withdrawn", ArticleKind.Ranking) { IsWithdrawn = true, Entries = [("Here", 2023)] }, new TestArticle("review"));
        using var visitor = _site.Visitor();
        foreach (var (slug, status) in new[] { ("draft", 404), ("scheduled", 404), ("unknown", 404), ("review", 404), ("withdrawn", 410) })
        {
            using var answer = await visitor.GetAsync($"/rankings/{slug}.{ending}");
            Assert.Equal(status, (int)answer.StatusCode);
            // However its page is asked for, it says the same.
            foreach (var query in new[] { "", "?order=reversed", "?order=x", "?since=never" })
            {
                using var page = await visitor.GetAsync($"/rankings/{slug}{query}");
                Assert.Equal(status, (int)page.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("/rankings/old.csv", "/rankings/best.csv")]
    [InlineData("/rankings/old.json", "/rankings/best.json")]
    [InlineData("/rankings/old.md", "/rankings/best.md")]
    [InlineData("/rankings/old", "/rankings/best")]
    [InlineData("/reviews/past.csv", "/reviews/here")]
    [InlineData("/reviews/past.md", "/reviews/here.md")]
    [InlineData("/what/was.json", "/reviews/here")]
    public async Task A_twin_moves_with_its_article(string former, string now)
    {
        await _site.SeedAsync(
            new TestArticle("best", ArticleKind.Ranking) { Entries = [("Here", 2023)], Aliases = ["/rankings/old"] },
            new TestArticle("here") { Aliases = ["/reviews/past", "/what/was.json"] });
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(former);
        Assert.Equal((301, now), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    public void Dispose() => _site.Dispose();

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
        _ => value.GetString()!,
    };

    private async Task<string> TextAsync(string address)
    {
        using var answer = await _site.Visitor().GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<(string[] Columns, List<string[]> Rows)> CsvAsync(string address)
    {
        using var csv = CsvReader.FromText(await TextAsync(address));
        var rows = new List<string[]>();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return ([.. csv.Headers], rows);
    }
}
