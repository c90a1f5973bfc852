using System.Net;
using System.Text.Json;

namespace CinephileCorner.Web.Tests.Site.Collections;

public class CollectionTests
{
    [Fact]
    public async Task Films_stand_by_year_with_their_reviews_and_their_mean()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("red") { Film = "Red", Year = 1994, Score = 9, Series = "Three Colours", Headline = "Red again" },
            new TestArticle("blue") { Film = "Blue", Year = 1993, Score = 8.5m, Series = "Three Colours", PublishedUtc = site.UtcNow.AddHours(-3) },
            // Another critic who says nothing of the series.
            new TestArticle("blue-again") { Film = "Blue", Year = 1993, Score = 2 },
            new TestArticle("white") { Film = "White", Year = 1994, Score = 1, Series = "Three Colours", IsDraft = true },
            new TestArticle("here") { Film = "Here" });
        var page = await site.PageAsync("/collections/three-colours");
        Assert.Equal("Three Colours", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("2 films here · 1993–1994 · mean 8.8", page.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(["Blue", "Red"], page.QuerySelectorAll("main h2").Select(heading => heading.Seen()));
        Assert.Equal(["/reviews/blue", "/reviews/blue-again", "/reviews/red"], page.QuerySelectorAll(".c a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("White", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var series = data.RootElement.GetProperty("@graph")[0];
        Assert.Equal(("MovieSeries", "Three Colours", 2), (series.GetProperty("@type").GetString(), series.GetProperty("name").GetString(), series.GetProperty("hasPart").GetArrayLength()));
    }

    [Fact]
    public async Task Within_a_year_they_stand_by_the_day_of_release_and_then_as_one_counts()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("red") { Film = "Red", Year = 1994, Series = "Three Colours", Released = new DateOnly(1994, 5, 27) },
            new TestArticle("white") { Film = "White", Year = 1994, Series = "Three Colours", Released = new DateOnly(1994, 1, 26) },
            new TestArticle("first") { Film = "First", Year = null, Series = "Three Colours", Released = new DateOnly(1993, 9, 8) },
            new TestArticle("ten") { Film = "Part 10", Year = 1995, Series = "Three Colours" },
            new TestArticle("two") { Film = "Part 2", Year = 1995, Series = "Three Colours" });
        var page = await site.PageAsync("/collections/three-colours");
        Assert.Equal("5 films here · 1993–1995 · mean 7", page.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(["First", "White", "Red", "Part 2", "Part 10"], page.QuerySelectorAll("main h2").Select(heading => heading.Seen()));
    }

    [Fact]
    public async Task A_long_series_is_counted_whole_and_read_in_pages()
    {
        using var site = new TestSite();
        // The oldest came last into the store.
        await site.SeedAsync([.. Enumerable.Range(0, 130).Select(number => new TestArticle($"part-{number}") { Film = $"Part {number}", Year = 2030 - number, Score = number < 100 ? 8 : 5, Series = "Parts" })]);
        var page = await site.PageAsync("/collections/parts");
        Assert.Equal("130 films here · 1901–2030 · mean 7.3", page.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal("Part 129", page.QuerySelector("main h2")!.Seen());
        var last = await site.PageAsync("/collections/parts?page=3");
        Assert.Equal("130 films here · 1901–2030 · mean 7.3", last.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(Enumerable.Range(0, 10).Reverse().Select(number => $"Part {number}"), last.QuerySelectorAll("main h2").Select(heading => heading.Seen()));
        Assert.Equal("Parts, page 3 – Cinephile Corner", last.Title);
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/collections/parts?page=4", "/collections/parts?page=x", "/collections/parts?page=0" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/films/blue-1993")]
    [InlineData("/reviews/blue")]
    [InlineData("/reviews/blue-again")]
    public async Task A_film_and_its_reviews_say_what_it_is_part_of(string address)
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("blue") { Film = "Blue", Year = 1993, Series = "Three Colours", PublishedUtc = site.UtcNow.AddHours(-3) },
            new TestArticle("blue-again") { Film = "Blue", Year = 1993 },
            new TestArticle("blue-hush") { Film = "Blue", Year = 1993, Series = "Hush", IsDraft = true });
        var page = await site.PageAsync(address);
        var row = page.QuerySelectorAll(".facts dt").Single(term => term.TextContent == "Part of").NextElementSibling!;
        Assert.Equal(("Three Colours", "/collections/three-colours"), (row.TextContent.Trim(), row.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("\"isPartOf\":[{\"@type\":\"MovieSeries\",\"name\":\"Three Colours\",\"url\":\"https://corner.example/collections/three-colours\"}]", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Hush", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_that_only_something_unpublished_names_is_not_found()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("white") { Series = "Three Colours", IsDraft = true },
            new TestArticle("red") { Series = "Three Colours", IsWithdrawn = true },
            new TestArticle("blue") { Series = "Three Colours", PublishedUtc = site.UtcNow.AddMinutes(5) });
        using var visitor = site.Visitor();
        using (var early = await visitor.GetAsync("/collections/three-colours"))
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.DoesNotContain("/collections/", await visitor.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        using var due = await visitor.GetAsync("/collections/three-colours");
        Assert.Equal(HttpStatusCode.OK, due.StatusCode);
        Assert.Contains("/collections/three-colours", await visitor.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }
}
