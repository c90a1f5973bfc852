using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site;

public class UnpublishedTests
{
    private const string Canary = "canaryword";

    /// <summary>Everything that machines read of the whole site, or of what an unpublished article alone would make known.</summary>
    public static TheoryData<string> Addresses => new()
    {
        "/feed.xml", "/atom.xml", "/feed.json", "/reviews/feed.xml", "/rankings/atom.xml", "/news/feed.json", "/genres/drama/feed.xml", "/people/bas-devos/feed.xml",
        "/critics/cinephile-corner/feed.xml", "/sitemap.xml", "/sitemaps/news.xml", "/manifest.webmanifest", "/robots.txt",
        "/connections", "/people/bas-devos", "/connections?from=people/bas-devos&to=people/stefan-gota", "/collections/canaryword", "/connections?from=people/canaryword",
        "/critics/canaryword/feed.xml", "/genres/canaryword/atom.xml", "/people/canaryword/feed.json",
        "/reviews/canaryword-draft.md", "/reviews/canaryword-scheduled.md", "/news/canaryword-news.md", "/rankings/canaryword-ranking.md", "/rankings/canaryword-ranking.csv", "/rankings/canaryword-ranking.json",
        "/cards/reviews/canaryword-draft.png", "/cards/reviews/canaryword-scheduled.png", "/cards/films/canaryword-2020.png", "/cards/rankings/canaryword-ranking.png",
    };

    [Theory, MemberData(nameof(Addresses))]
    public async Task Nothing_unpublished_is_told_to_machines(string address)
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here"),
            Secret("canaryword-draft") with { IsDraft = true },
            Secret("canaryword-scheduled") with { PublishedUtc = site.UtcNow.AddMinutes(1) },
            Secret("canaryword-withdrawn") with { IsWithdrawn = true },
            Secret("canaryword-news") with { Kind = ArticleKind.News, IsDraft = true },
            Secret("canaryword-ranking") with { Kind = ArticleKind.Ranking, PublishedUtc = site.UtcNow.AddDays(1), Entries = [("Canaryword", 1999)] });
        using var visitor = site.Visitor();
        for (var warm = 0; warm < 2; warm++)
        {
            using var answer = await visitor.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();
            if (address.Contains(Canary, StringComparison.Ordinal))
                Assert.Equal(404, (int)answer.StatusCode);
            else
                Assert.DoesNotContain(Canary, body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_the_feed_at_once()
    {
        using var site = new TestSite();
        await site.SeedAsync(new TestArticle("here"), new TestArticle("canaryword"));
        using var visitor = site.Visitor();
        Assert.Contains(Canary, await visitor.GetStringAsync("/feed.xml"), StringComparison.Ordinal);
        await site.StoreAsync(async db =>
        {
            db.Articles.Single(article => article.Slug == Canary).Withdraw(site.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain(Canary, await visitor.GetStringAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await visitor.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_article_enters_the_feed_when_it_is_due()
    {
        using var site = new TestSite();
        await site.SeedAsync(new TestArticle("here"), new TestArticle("canaryword") { PublishedUtc = site.UtcNow.AddMinutes(10) });
        using var visitor = site.Visitor();
        Assert.DoesNotContain(Canary, await visitor.GetStringAsync("/atom.xml"), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains(Canary, await visitor.GetStringAsync("/atom.xml"), StringComparison.Ordinal);
    }

    private static TestArticle Secret(string slug) => new(slug)
    {
        Headline = "Canaryword headline", Summary = "Canaryword summary", BodyHtml = "<p>canaryword</p>", Film = "Canaryword", Critic = "Canaryword", Tags = ["Canaryword"], Series = "Canaryword", Genres = ["Canaryword"], Directors = ["Canaryword"], Crew = [("Bas Devos", "editor"), ("Canaryword Second", "music")],
    };
}
