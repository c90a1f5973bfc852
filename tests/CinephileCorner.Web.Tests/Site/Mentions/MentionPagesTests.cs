using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Discovery.Likenesses;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Tests.Admin.Names;
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
    public async Task Ten_sentences_are_open_forty_more_are_one_step_away_and_the_page_says_how_many_there_are()
    {
        using var site = new TestSite();
        await site.SeedAsync([FirstCow, .. Enumerable.Range(0, 60).Select(index => new TestArticle($"news-{index}") { Kind = ArticleKind.News, Headline = $"Item {index}", BodyHtml = "<p>More <em>First Cow</em>.</p>", PublishedUtc = site.UtcNow.AddHours(-1 - index) })]);
        await CatchUpAsync(site);
        var page = await site.PageAsync("/films/first-cow-2020");
        Assert.Equal(Enumerable.Range(0, 10).Select(index => $"Item {index}"), page.QuerySelectorAll("section > .mentioned a").Select(link => link.TextContent));
        Assert.Equal("40 more", page.QuerySelector(".more summary")!.TextContent);
        Assert.Equal(Enumerable.Range(10, 40).Select(index => $"Item {index}"), page.QuerySelectorAll(".more a").Select(link => link.TextContent));
        Assert.Equal(40, page.QuerySelectorAll(".more mark").Length);
        var rest = page.QuerySelector("[aria-labelledby=mentioned] > .meta")!;
        Assert.StartsWith("Named in 60 articles, 50 of them here.", rest.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=%22First%20Cow%22", rest.QuerySelector("a")!.GetAttribute("href"));
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

    [Fact]
    public async Task A_linked_film_is_followed_when_its_name_is_mended()
    {
        using var site = new TestSite();
        await site.ImportAsync(NameFiles.Review("here", "Liyo Gong", "Here", 2023), Item("See [[Here (2023)]]."));
        Assert.Equal(["/films/here-2023 Here (2023)"], await LinksOfItemAsync(site));
        await site.ImportAsync(NameFiles.Review("here", "Liyo Gong", "Here", 2024));
        Assert.Equal(["/films/here-2024 Here (2023)"], await LinksOfItemAsync(site));
        await CatchUpAsync(site);
        Assert.Equal("Here (2023)", (await site.PageAsync("/films/here-2024")).QuerySelector(".mentioned mark")!.TextContent);
        // Another film that is called so goes before.
        await site.ImportAsync(NameFiles.Review("here-again", "Liyo Gong", "Here", 2023));
        Assert.Equal(["/films/here-2023 Here (2023)"], await LinksOfItemAsync(site));
    }

    [Fact]
    public async Task A_linked_name_is_told_by_its_qualifier_which_is_not_shown()
    {
        using var site = new TestSite();
        await site.ImportAsync(
            NameFiles.Review("one", "Ed Wood", "Here", 2024), NameFiles.Review("two", "Liyo Gong", "Here [Robert Zemeckis]", 2024), NameFiles.Review("wood", "Liyo Gong", "Ed Wood", 1994),
            Item("[[Here (2024)]], [[Here [Robert Zemeckis]]], [[Ed Wood]] and [[Ed Wood [person]]]. [[Here]] is two."));
        Assert.Equal(
            ["/films/here-2024 Here (2024)", "/films/here-2024-robert-zemeckis Here", "/films/ed-wood-1994 Ed Wood", "/people/ed-wood Ed Wood"],
            await LinksOfItemAsync(site));
    }

    [Fact]
    public async Task A_linked_name_that_was_merged_is_one_mention_and_one_that_drafts_alone_wrote_is_none()
    {
        using var site = new TestSite();
        await site.ImportAsync(
            NameFiles.Review("here", "Liyo Gong, Stefan Gota, Stefan Gotta", "Here"), NameFiles.Review("draft", "Liyo Gongh", "There", front: "status: draft\n"),
            Item("[[Liyo Gongh]] rests, says Liyo Gong. [[Stefan Gotta]] works, says Stefan Gota."));
        await MergeAsync(site, "Liyo Gongh", "Liyo Gong");
        await MergeAsync(site, "Stefan Gotta", "Stefan Gota");
        Assert.Equal(["/people/liyo-gong Liyo Gong", "/people/stefan-gota Stefan Gotta"], await LinksOfItemAsync(site));
        // Nothing writes it any more, yet its page leads on.
        await site.ImportAsync(NameFiles.Review("here", "Liyo Gong, Stefan Gota", "Here"));
        Assert.Equal(["/people/liyo-gong Liyo Gong", "/people/stefan-gota Stefan Gotta"], await LinksOfItemAsync(site));
        await CatchUpAsync(site);
        Assert.Equal(["Stefan Gotta"], (await site.PageAsync("/people/stefan-gota")).QuerySelectorAll(".mentioned mark").Select(mark => mark.TextContent));
        Assert.Equal(["Liyo Gong"], (await site.PageAsync("/people/liyo-gong")).QuerySelectorAll(".mentioned mark").Select(mark => mark.TextContent));
        // Until the page does no more.
        await StopLeadingAsync(site, "Stefan Gotta");
        Assert.Equal(["/people/liyo-gong Liyo Gong", "/people/stefan-gota Stefan Gota"], await LinksOfItemAsync(site));
    }

    [Fact]
    public async Task A_map_of_likenesses_made_before_names_were_read_is_made_again()
    {
        using var site = new TestSite();
        await site.SeedAsync(FirstCow, Here with { BodyHtml = "<p>Compare <em>First Cow</em>.</p>" });
        var likenesses = site.Services.GetRequiredService<Kept<LikenessMap>>();
        var before = await likenesses.GetAsync(CancellationToken.None);
        await CatchUpAsync(site);
        Assert.NotSame(before, await likenesses.GetAsync(CancellationToken.None));
        var after = await likenesses.GetAsync(CancellationToken.None);
        Assert.Equal(0, await CatchUpAsync(site));
        Assert.Same(after, await likenesses.GetAsync(CancellationToken.None));
    }

    private static (string Slug, string Text) Item(string words) => ("item", $"---\ntitle: An item\nkind: news\npublished: 2024-12-09\n---\n\n{words}\n");

    private static async Task<IEnumerable<string>> LinksOfItemAsync(TestSite site) =>
        (await site.PageAsync("/news/item")).QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href") + " " + link.TextContent);

    private static async Task MergeAsync(TestSite site, string from, string into)
    {
        var (fromId, intoId) = (await site.NameAsync(NameKind.Person, from), await site.NameAsync(NameKind.Person, into));
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(MergeOutcome.Done, (await scope.ServiceProvider.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, fromId, intoId, stamp: null)).Outcome);
    }

    private static async Task StopLeadingAsync(TestSite site, string from)
    {
        var fromId = await site.NameAsync(NameKind.Person, from);
        await using var scope = site.Services.CreateAsyncScope();
        var merge = await scope.ServiceProvider.GetRequiredService<Data.CinephileDbContext>().NameMerges.SingleAsync(one => one.FromId == fromId);
        Assert.Equal(MergeOutcome.Done, (await scope.ServiceProvider.GetRequiredService<NameMerger>().StopLeadingAsync(merge.Id)).Outcome);
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
