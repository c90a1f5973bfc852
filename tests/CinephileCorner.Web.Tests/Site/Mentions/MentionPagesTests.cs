using CinephileCorner.Data.Mentions;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site.Mentions;

public class MentionPagesTests
{
    private static readonly TestArticle FirstCow = new("first-cow") { Film = "First Cow", Year = 2020, Directors = ["Kelly Reichardt"], Headline = "Milk" };

    private static readonly TestArticle Here = new("here")
    {
        Film = "Here", Year = 2023, Headline = "Moss",
        BodyHtml = "<p>It rains &amp; stops. Compare <em>First Cow</em>, where Kelly Reichardt counts &lt;coins&gt;. And <em>Here</em> by Bas Devos.</p>",
    };

    [Fact]
    public async Task Films_and_people_in_prose_lead_to_their_pages_and_the_own_film_does_not()
    {
        using var site = new TestSite();
        await site.SeedAsync(FirstCow, Here);
        var page = await site.PageAsync("/reviews/here");
        Assert.Equal(
            ["/films/first-cow-2020 First Cow", "/people/kelly-reichardt Kelly Reichardt", "/people/bas-devos Bas Devos"],
            page.QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href") + " " + link.TextContent));
        Assert.Equal("It rains & stops. Compare First Cow, where Kelly Reichardt counts <coins>. And Here by Bas Devos.", page.QuerySelector(".prose p")!.TextContent);
    }

    [Fact]
    public async Task The_source_and_the_feeds_hold_no_links_of_ours()
    {
        using var site = new TestSite();
        await site.SeedAsync(FirstCow, Here);
        using var visitor = site.Visitor();
        Assert.DoesNotContain("/films/", await visitor.GetStringAsync("/reviews/here.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("/films/first-cow", await visitor.GetStringAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("/films/first-cow", await visitor.GetStringAsync("/feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_is_named_shows_the_sentence_with_the_name_marked()
    {
        using var site = new TestSite();
        await site.SeedAsync(FirstCow, Here);
        await CatchUpAsync(site);
        var film = (await site.PageAsync("/films/first-cow-2020")).QuerySelector("[aria-labelledby=mentioned] li")!;
        Assert.Equal("Compare First Cow, where Kelly Reichardt counts <coins>.", film.QuerySelector("q")!.TextContent);
        Assert.Equal("First Cow", film.QuerySelector("mark")!.TextContent);
        Assert.Equal("/reviews/here", film.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Moss", film.QuerySelector("a")!.TextContent);
        Assert.StartsWith("Review · February 1, 2025", film.QuerySelector(".nb")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kelly Reichardt", (await site.PageAsync("/people/kelly-reichardt")).QuerySelector("[aria-labelledby=mentioned] mark")!.TextContent);
        Assert.Null((await site.PageAsync("/films/here-2023")).QuerySelector("[aria-labelledby=mentioned]"));
    }

    [Fact]
    public async Task Nothing_that_readers_may_not_see_is_linked_or_quoted()
    {
        using var site = new TestSite();
        const string Body = "<p>Hush, <em>First Cow</em> is here. So is <em>Old Joy</em>.</p>";
        await site.SeedAsync(
            FirstCow,
            new TestArticle("old-joy") { Film = "Old Joy", Year = 2006, IsDraft = true },
            new TestArticle("draft") { Kind = ArticleKind.News, BodyHtml = Body, IsDraft = true },
            new TestArticle("later") { Kind = ArticleKind.News, Headline = "Later", BodyHtml = Body, PublishedUtc = site.UtcNow.AddDays(1) },
            new TestArticle("gone") { Kind = ArticleKind.News, BodyHtml = Body, IsWithdrawn = true },
            new TestArticle("seen") { Kind = ArticleKind.News, BodyHtml = Body, Headline = "Seen" });
        await CatchUpAsync(site);
        Assert.Equal(4, await CountAsync(site));
        Assert.Equal(["Seen"], await HeadlinesAsync(site));
        Assert.Equal(["/films/first-cow-2020"], (await site.PageAsync("/news/seen")).QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")));
        site.Pass(TimeSpan.FromDays(2));
        Assert.Equal(["Later", "Seen"], await HeadlinesAsync(site));
        await site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "seen")).Withdraw(site.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.Equal(["Later"], await HeadlinesAsync(site));
    }

    [Fact]
    public async Task A_sentence_is_gone_as_soon_as_the_article_has_other_words()
    {
        using var site = new TestSite();
        await site.SeedAsync(FirstCow, Here);
        await CatchUpAsync(site);
        Assert.Equal(["Moss"], await HeadlinesAsync(site));
        await site.StoreAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(one => one.Slug == "here");
            db.Entry(article).Property(one => one.SourceHash).CurrentValue = "other words";
            await db.SaveChangesAsync();
        });
        Assert.Empty(await HeadlinesAsync(site));
        await CatchUpAsync(site);
        Assert.Equal(["Moss"], await HeadlinesAsync(site));
    }

    [Fact]
    public async Task A_page_follows_when_the_film_it_names_appears_and_goes()
    {
        using var site = new TestSite();
        await site.SeedAsync(Here);
        Assert.Equal(["/people/bas-devos"], await LinksAsync(site));
        await site.SeedAsync(FirstCow);
        Assert.Equal(["/films/first-cow-2020", "/people/kelly-reichardt", "/people/bas-devos"], await LinksAsync(site));
        await site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "first-cow")).Trash(site.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.Equal(["/people/bas-devos"], await LinksAsync(site));
    }

    [Fact]
    public async Task Ten_sentences_are_open_and_the_rest_are_a_list()
    {
        using var site = new TestSite();
        await site.SeedAsync([FirstCow, .. Enumerable.Range(0, 60).Select(index => new TestArticle($"news-{index}") { Kind = ArticleKind.News, Headline = $"Item {index}", BodyHtml = "<p>More <em>First Cow</em>.</p>", PublishedUtc = site.UtcNow.AddHours(-1 - index) })]);
        await CatchUpAsync(site);
        var page = await site.PageAsync("/films/first-cow-2020");
        Assert.Equal(Enumerable.Range(0, 10).Select(index => $"Item {index}"), page.QuerySelectorAll(".mentioned a").Select(link => link.TextContent));
        Assert.Equal("40 more", page.QuerySelector(".more summary")!.TextContent);
        Assert.Equal(Enumerable.Range(10, 40).Select(index => $"Item {index}"), page.QuerySelectorAll(".more a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task On_a_persons_page_articles_that_do_not_credit_them_come_first()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Headline = "Moss", BodyHtml = "<p>Bas Devos looks down.</p>", PublishedUtc = site.UtcNow.AddHours(-1) },
            new TestArticle("item") { Kind = ArticleKind.News, Headline = "A prize", BodyHtml = "<p>Bas Devos has won.</p>", PublishedUtc = site.UtcNow.AddDays(-9) });
        await CatchUpAsync(site);
        Assert.Equal(["A prize", "Moss"], (await site.PageAsync("/people/bas-devos")).QuerySelectorAll(".mentioned a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_ranking_links_no_film_that_it_lists()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            FirstCow,
            new TestArticle("joy") { Film = "Old Joy", Year = 2006 },
            new TestArticle("best") { Kind = ArticleKind.Ranking, BodyHtml = "<p>From <em>Old Joy</em> to <em>First Cow</em>.</p>", Entries = [("First Cow", 2020)] });
        Assert.Equal(["/films/old-joy-2006"], (await site.PageAsync("/rankings/best")).QuerySelectorAll(".prose a[href^='/films/']").Select(link => link.GetAttribute("href")));
    }

    private static Task<int> CatchUpAsync(TestSite site) => site.Services.GetRequiredService<MentionRegister>().CatchUpAsync(CancellationToken.None);

    private static async Task<int> CountAsync(TestSite site)
    {
        var count = 0;
        await site.StoreAsync(async db => count = await db.Mentions.CountAsync());
        return count;
    }

    private static async Task<IEnumerable<string>> HeadlinesAsync(TestSite site) =>
        (await site.PageAsync("/films/first-cow-2020")).QuerySelectorAll(".mentioned a").Select(link => link.TextContent);

    private static async Task<IEnumerable<string?>> LinksAsync(TestSite site) =>
        (await site.PageAsync("/reviews/here")).QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href"));
}
