using AngleSharp.Dom;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Archive;

public class OnThisDayTests
{
    [Fact]
    public async Task The_day_turns_at_midnight_in_the_sites_zone_and_no_cached_page_is_late()
    {
        // The test begins on February 1, 2025, 7:00 in New York.
        using var site = new TestSite(settings => settings["Site:TimeZone"] = "America/New_York");
        await site.SeedAsync(
            new TestArticle("first", ArticleKind.News) { Headline = "On the first", PublishedUtc = new DateTime(2023, 2, 2, 4, 59, 0, DateTimeKind.Utc) },
            new TestArticle("second", ArticleKind.News) { Headline = "On the second", PublishedUtc = new DateTime(2024, 2, 2, 5, 0, 0, DateTimeKind.Utc) },
            new TestArticle("this-year", ArticleKind.News) { Headline = "This year", PublishedUtc = new DateTime(2025, 2, 1, 6, 0, 0, DateTimeKind.Utc) });
        using var visitor = site.Visitor();
        Assert.Equal(["On the first"], Headlines(await site.PageAsync("/archive")));
        var tag = (await visitor.GetAsync("/archive")).Headers.ETag;
        site.Pass(new TimeSpan(16, 59, 59));
        Assert.Equal(["On the first"], Headlines(await site.PageAsync("/archive")));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await site.PageAsync("/archive");
        Assert.Equal(["On the second"], Headlines(page));
        Assert.Equal("On this day, February 2", page.QuerySelector("#today")!.TextContent);
        Assert.NotEqual(tag, (await visitor.GetAsync("/archive")).Headers.ETag);
        site.Pass(TimeSpan.FromDays(1));
        Assert.Null((await site.PageAsync("/archive")).QuerySelector("#today"));
    }

    [Fact]
    public async Task A_film_is_named_on_the_day_it_came_out_as_its_leading_review_has_it()
    {
        // Test films come out on February 9 of their year.
        using var site = new TestSite();
        site.Pass(TimeSpan.FromDays(8));
        await site.SeedAsync(
            new TestArticle("old") { Film = "Old", Year = 1994 }, new TestArticle("old-again") { Film = "Old", Year = 1994 }, new TestArticle("new") { Film = "New", Year = 2025 },
            new TestArticle("secret") { Film = "Secret", Year = 1990, IsDraft = true }, new TestArticle("gone") { Film = "Gone", Year = 1990, IsWithdrawn = true }, new TestArticle("later") { Film = "Later", Year = 1990, PublishedUtc = site.UtcNow.AddHours(3) });
        var films = (await site.PageAsync("/archive")).QuerySelectorAll("section[aria-labelledby=today] li");
        Assert.Equal("Came out in 1994 Old", Assert.Single(films).Seen().Replace("1994Old", "1994 Old", StringComparison.Ordinal));
        Assert.Equal("/films/old-1994", films.Single().QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_crowded_day_shows_some()
    {
        using var site = new TestSite();
        site.Pass(TimeSpan.FromDays(8));
        await site.SeedAsync([.. Enumerable.Range(0, 12).Select(index => new TestArticle("film-" + index) { Film = "Film " + index, Year = 1990 + index, PublishedUtc = site.UtcNow.AddYears(-1 - index) })]);
        var day = (await site.PageAsync("/archive")).QuerySelectorAll("section[aria-labelledby=today] li").Select(one => one.TextContent).ToList();
        Assert.Equal(8, day.Count);
        Assert.StartsWith("Reviewed in 2024", day[0], StringComparison.Ordinal);
        Assert.StartsWith("Came out in 2001", day[4], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Headlines(IDocument page) => page.QuerySelectorAll("section[aria-labelledby=today] h3").Select(headline => headline.TextContent);
}
