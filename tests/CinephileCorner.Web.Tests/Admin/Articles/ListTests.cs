using System.Globalization;
using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

public sealed class ListTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("", "Draft Here Old There")]
    [InlineData("?state=draft", "Draft")]
    [InlineData("?state=trash", "Gone")]
    [InlineData("?kind=news", "There")]
    [InlineData("?q=ol", "Old")]
    [InlineData("?q=B%C3%89YOND+old", "Old")]
    [InlineData("?q=second+DRAFT", "Draft")]
    [InlineData("?q=beyond", "Old")]
    [InlineData("?q=there&state=draft", "")]
    [InlineData("?care=picture", "")]
    [InlineData("?care=summary", "There")]
    [InlineData("?mine=yes", "")]
    [InlineData("?critic=nobody", "")]
    [InlineData("?q=%25", "")]
    [InlineData("?critic=ada-reader", "Old")]
    [InlineData("?kind=nonsense&state=nonsense&sort=nonsense&after=nonsense", "Draft Here Old There")]
    public async Task The_address_says_which_articles_are_shown(string query, string expected)
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync("/admin/articles" + query);
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("published")]
    [InlineData("title")]
    public async Task Paging_by_where_the_last_page_ended_shows_every_article_once(string sort)
    {
        await _site.SeedAsync([.. Enumerable.Range(0, 120).Select(number => new TestArticle($"film-{number}") { Headline = string.Create(CultureInfo.InvariantCulture, $"Headline {number / 3:000}"), Film = $"Film {number}", PublishedUtc = _site.UtcNow.AddDays(-number / 3) })]);
        using var editor = await AdminClient.SignInAsync(_site);
        var seen = new List<string>();
        for (var address = (string?)$"/admin/articles?sort={sort}"; address is not null;)
        {
            var page = await editor.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll("tbody input").Select(box => box.GetAttribute("value")!));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task Titles_are_in_order_whatever_their_case_and_accents()
    {
        await _site.SeedAsync([.. new[] { "zoo", "The Apple", "Éclair", "banana", "Zebra", "elf" }.Select(title => new TestArticle(title) { Headline = title, Film = title })]);
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync("/admin/articles?sort=title");
        Assert.Equal(["The Apple", "banana", "Éclair", "elf", "Zebra", "zoo"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task All_on_the_page_are_chosen_without_a_script_and_the_list_stays_the_one_it_was()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync("/admin/articles?kind=review&sort=title");
        Assert.Empty(page.QuerySelectorAll("tbody input[checked]"));
        page = await editor.PageAsync(page.QuerySelector("[data-choose]")!.GetAttribute("href")!);
        Assert.Equal(3, page.QuerySelectorAll("tbody input[checked]").Length);
        var back = page.QuerySelector("input[name=back]")!.GetAttribute("value")!;
        Assert.Equal("/admin/articles?kind=review&sort=title", back);
        using var done = await editor.PostAsync("/admin/articles/bulk", ("act", "trash"), ("back", back), ("ids", page.QuerySelector("tbody input[checked]")!.GetAttribute("value")!));
        Assert.Equal(back, done.Headers.Location!.ToString());
        var undo = (await editor.PageAsync(back)).QuerySelector("#said form")!.GetAttribute("action")!;
        using var undone = await editor.PostAsync(undo);
        Assert.Equal(back, undone.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/admin/articles?x\r\nSet-Cookie: a=b")]
    [InlineData("/admin/articlesque")]
    public async Task Only_a_list_of_articles_is_gone_back_to(string back)
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        using var done = await editor.PostAsync("/admin/articles/bulk", ("act", "withdraw"), ("back", back));
        Assert.Equal("/admin/articles", done.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_critic_does_not_hear_of_changes_that_wait_in_another_s_article()
    {
        await SeedAsync();
        await _site.StoreAsync(async db =>
        {
            var here = await db.Articles.Include(article => article.Pending).SingleAsync(article => article.Slug == "here");
            here.Await(new PendingEdit { Source = [1], SourceHash = "x", BaseHash = here.SourceHash, SavedUtc = _site.UtcNow });
            await db.SaveChangesAsync();
        });
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        Assert.Empty((await critic.PageAsync("/admin/articles?state=changed")).QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("changes", (await critic.PageAsync("/admin/articles")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        using var editor = await AdminClient.SignInAsync(_site);
        Assert.Equal("Here", Assert.Single((await editor.PageAsync("/admin/articles?state=changed")).QuerySelectorAll("tbody th")).TextContent.Trim());
    }

    [Fact]
    public async Task Several_articles_are_thrown_away_at_once_and_taken_back()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var ids = new List<(string, string)>();
        await _site.StoreAsync(async db => ids = await db.Articles.Where(article => article.Slug == "here" || article.Slug == "draft").Select(article => ValueTuple.Create("ids", article.Id.ToString(CultureInfo.InvariantCulture))).ToListAsync());
        using var done = await editor.PostAsync("/admin/articles/bulk", [.. ids, ("act", "trash")]);
        var page = await editor.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("2 articles are in the trash.", page.QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        using (var gone = await visitor.GetAsync("/reviews/here"))
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        using var undone = await editor.PostAsync(page.QuerySelector("#said form")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        using var back = await visitor.GetAsync("/reviews/here");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync(article => article.Slug == "draft")).State));
        // Once only, and by nobody else.
        using var again = await editor.PostAsync(page.QuerySelector("#said form")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_critic_sees_what_is_published_and_touches_what_is_theirs()
    {
        await SeedAsync();
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader", mayPublish: true);
        var page = await critic.PageAsync("/admin/articles");
        Assert.Equal("Here Old There", string.Join(' ', page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).Order(StringComparer.Ordinal)));
        Assert.Single(page.QuerySelectorAll("tbody input"));
        var other = 0;
        await _site.StoreAsync(async db => other = (await db.Articles.SingleAsync(article => article.Slug == "here")).Id);
        using var tried = await critic.PostAsync("/admin/articles/bulk", ("ids", $"{other}"), ("act", "withdraw"));
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Published, (await db.Articles.SingleAsync(article => article.Id == other)).State));
    }

    [Fact]
    public async Task What_was_done_is_told_on_the_dashboard_and_in_the_audit()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var id = 0;
        await _site.StoreAsync(async db => id = (await db.Articles.SingleAsync(article => article.Slug == "here")).Id);
        await editor.PostAsync($"/admin/articles/{id}/withdrawal");
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "moved"));
        foreach (var path in new[] { "/admin", "/admin/audit", $"/admin/audit?article={id}" })
            Assert.Contains("administrator withdrew Here", System.Text.RegularExpressions.Regex.Replace((await editor.PageAsync(path)).Body!.TextContent, "\\s+", " ", System.Text.RegularExpressions.RegexOptions.NonBacktracking), StringComparison.Ordinal);
        Assert.Contains("/reviews/here", (await editor.PageAsync("/admin/redirects?q=here")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/people/suggest?q=bas", "Bas Devos", false)]
    [InlineData("/admin/people/suggest?q=dev", "Bas Devos", false)]
    [InlineData("/admin/people/suggest?q=B%C3%A1s%20Devoz", "Bas Devos", true)]
    [InlineData("/admin/films/suggest?q=her", "Here", false)]
    public async Task Names_that_are_known_are_suggested_and_near_doubles_marked(string path, string name, bool near)
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        using var answer = await editor.Http.GetAsync(path);
        var first = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.EnumerateArray().First();
        Assert.Equal((name, near), (first.GetProperty("name").GetString(), first.GetProperty("near").GetBoolean()));
    }

    private async Task SeedAsync()
    {
        await _site.SeedAsync(
            new TestArticle("here") { Headline = "Here", Film = "Here" },
            new TestArticle("old") { Headline = "Old", Film = "Béyond", Critic = "Ada Reader" },
            new TestArticle("there", ArticleKind.News) { Headline = "There" },
            new TestArticle("draft") { Headline = "Draft", Film = "Second", IsDraft = true },
            new TestArticle("gone") { Headline = "Gone", Film = "Gone", IsDraft = true });
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "gone")).Trash(_site.UtcNow);
            db.Entry(await db.Articles.SingleAsync(article => article.Slug == "there")).Property(article => article.SummaryIsWritten).CurrentValue = false;
            await db.SaveChangesAsync();
        });
    }
}
