using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Critics;

public class CriticPageTests
{
    [Fact]
    public async Task A_critic_is_told_by_what_they_published()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Critic = "Ana", Score = 7, Genres = ["Drama"], PublishedUtc = new DateTime(2024, 12, 8, 17, 0, 0, DateTimeKind.Utc) },
            new TestArticle("stalker") { Critic = "Ana", Score = 9.5m, Genres = ["Drama", "Mystery"], PublishedUtc = new DateTime(2025, 1, 8, 17, 0, 0, DateTimeKind.Utc) },
            new TestArticle("best") { Critic = "Ana", Kind = ArticleKind.Ranking, Entries = [("Here", 2020)] },
            new TestArticle("hush") { Critic = "Ana", Score = 1, Genres = ["Hush"], IsDraft = true, PublishedUtc = new DateTime(2019, 1, 1, 17, 0, 0, DateTimeKind.Utc) },
            new TestArticle("quiet") { Critic = "Nobody", IsWithdrawn = true });
        var page = await site.PageAsync("/critics/ana");
        Assert.Equal("Ana has written here since December 2024: 2 reviews and 1 ranking. The mean score is 8.3.", page.QuerySelector(".stand")!.TextContent);
        Assert.Equal(["/reviews?genre=drama&critic=ana", "/reviews?genre=mystery&critic=ana"], page.QuerySelectorAll(".words a").Select(genre => genre.GetAttribute("href")));
        Assert.Equal(["2025", "2024"], page.QuerySelectorAll("main section h2").Select(year => year.TextContent.Trim()));
        Assert.DoesNotContain("Hush", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/critics/nobody", "/critics/nothing", "/critics/ana?page=2", "/critics/ana?page=0" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }
}
