using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Films;

public class FilmPagesTests
{
    [Fact]
    public async Task The_earliest_published_review_speaks_for_the_film_and_all_are_listed()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here-again") { Film = "Here", Year = 2023, Runtime = 99, Score = 4, Headline = "Second look", PublishedUtc = site.UtcNow.AddHours(-1) },
            new TestArticle("here") { Film = "Here", Year = 2023, Runtime = 84, Score = 7, Headline = "First look", PublishedUtc = site.UtcNow.AddHours(-5) },
            new TestArticle("here-draft") { Film = "Here", Year = 2023, Runtime = 12, Headline = "Hush", IsDraft = true, PublishedUtc = site.UtcNow.AddHours(-9) },
            new TestArticle("best") { Kind = ArticleKind.Ranking, Headline = "The best of moss", Entries = [("Here", 2023), ("Ghost Tropic", 2019)] },
            new TestArticle("hush") { Kind = ArticleKind.Ranking, Headline = "Hush ranking", Entries = [("Here", 2023)], IsDraft = true },
            new TestArticle("prize") { Kind = ArticleKind.News, Film = "Here", Year = 2023, Headline = "A prize for moss" });
        var page = await site.PageAsync("/films/here-2023");
        Assert.Equal("2023 · Bas Devos · 84 min", page.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(["First look", "Second look"], page.QuerySelectorAll(".verdicts h3").Select(row => row.Seen()));
        Assert.Equal(["A prize for moss /news/prize", "No. 2 in The best of moss /rankings/best#e-here-2023"], page.QuerySelectorAll("[aria-labelledby=named] li a").Select(row => $"{row.TextContent} {row.GetAttribute("href")}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Hush", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("nav[aria-label=Breadcrumb] ol a[href='/films']"));
    }

    [Fact]
    public async Task A_film_only_a_draft_or_a_ranking_names_is_not_found_and_not_listed()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Year = 2023 },
            new TestArticle("hush") { Year = 2024, IsDraft = true },
            new TestArticle("later") { Year = 2024, PublishedUtc = site.UtcNow.AddDays(1) },
            new TestArticle("best") { Kind = ArticleKind.Ranking, Entries = [("Ghost Tropic", 2019)] });
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/films/hush-2024", "/films/later-2024", "/films/ghost-tropic-2019", "/films/nothing", "/films?page=2", "/films?page=x" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
        Assert.Equal(["Here"], (await site.PageAsync("/films")).QuerySelectorAll(".index a").Select(film => film.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task Films_stand_A_to_Z_without_their_article_and_letters_lead_to_the_right_page()
    {
        using var site = new TestSite();
        var many = Enumerable.Range(0, 95).Select(index => new TestArticle($"b{index}") { Film = $"Bee {index:00}" });
        await site.SeedAsync([.. many, new TestArticle("apple") { Film = "The Apple" }, new TestArticle("eight") { Film = "8½" }, new TestArticle("zoo") { Film = "A Zoo" }]);
        var first = await site.PageAsync("/films");
        Assert.Equal(["8½", "The Apple", "Bee 00"], first.QuerySelectorAll(".index a").Take(3).Select(film => film.FirstChild!.TextContent.Trim()));
        Assert.Equal(["/films#l-0", "/films#l-A", "/films#l-B", "/films?page=2#l-Z"], first.QuerySelectorAll(".jump a").Select(letter => letter.GetAttribute("href")));
        var second = await site.PageAsync("/films?page=2");
        Assert.NotNull(second.QuerySelector("#l-Z"));
        Assert.Equal("A Zoo", second.QuerySelectorAll(".index a")[^1].FirstChild!.TextContent.Trim());
        Assert.StartsWith("Films, A to Z, page 2", second.Title, StringComparison.Ordinal);
    }
}
