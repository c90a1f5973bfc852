using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>The lists above the list: everybody's with their counts, and those an editor has named.</summary>
public sealed class NamedFilterTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_counts_of_everybody_s_lists_are_the_rows_they_lead_to()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        foreach (var client in new[] { editor, critic })
        {
            var links = (await client.PageAsync("/admin/articles")).QuerySelectorAll(".lists a").ToList();
            Assert.Equal(["All", "Drafts", "Scheduled", "With unpublished changes", "Withdrawn", "Trash"], links.Select(link => link.ChildNodes[0].TextContent.Trim()));
            foreach (var link in links.Skip(1))
            {
                var rows = (await client.PageAsync(link.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length;
                Assert.Equal($"{rows}", link.QuerySelector("span")!.TextContent);
            }
        }
        Assert.Equal(["2", "1", "1", "1", "1"], (await editor.PageAsync("/admin/articles")).QuerySelectorAll(".lists span").Select(count => count.TextContent));
        Assert.Equal(["1", "0", "0", "0", "0"], (await critic.PageAsync("/admin/articles")).QuerySelectorAll(".lists span").Select(count => count.TextContent));
    }

    [Fact]
    public async Task A_list_is_kept_under_a_name_renamed_taken_away_and_brought_back()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync("/admin/articles?care=summary&state=published&nonsense=1&sort=title");
        var form = page.QuerySelector("form[action='/admin/articles/filters']")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).Where(field => field.Item1 != "__RequestVerificationToken").ToArray();
        using (var kept = await editor.PostAsync("/admin/articles/filters", [.. fields, ("name", " Published  without summary ")]))
            Assert.Equal("/admin/articles?state=published&care=summary&sort=title", kept.Headers.Location!.ToString());

        page = await editor.PageAsync("/admin/articles");
        var own = Assert.Single(page.QuerySelectorAll(".lists .own a"));
        Assert.Equal("Published without summary", own.TextContent.Trim());
        page = await editor.PageAsync(own.GetAttribute("href")!);
        Assert.Equal("page", page.QuerySelector(".lists .own a")!.GetAttribute("aria-current"));
        Assert.Null(page.QuerySelector("form[action='/admin/articles/filters']"));
        using (var renamed = await editor.PostAsync(page.QuerySelector(".naming form[action$='/name']")!.GetAttribute("action")!, ("name", "Bare")))
            Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        page = await editor.PageAsync(own.GetAttribute("href")!);
        Assert.Equal("Bare", page.QuerySelector(".lists .own a")!.TextContent.Trim());

        using (var removed = await editor.PostAsync(page.QuerySelector(".naming form[action$='/removal']")!.GetAttribute("action")!))
            page = await editor.PageAsync(removed.Headers.Location!.ToString());
        Assert.Empty(page.QuerySelectorAll(".lists .own"));
        using (var back = await editor.PostAsync(page.QuerySelector("#said form")!.GetAttribute("action")!))
            page = await editor.PageAsync(back.Headers.Location!.ToString());
        Assert.Equal("Bare", page.QuerySelector(".lists .own a")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("Taken", "?kind=news")]
    [InlineData("tAKEN", "?kind=news")]
    [InlineData("", "?kind=news")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", "?kind=news")]
    [InlineData("Free", "")]
    [InlineData("Free", "?kind=ranking")]
    public async Task What_cannot_be_a_list_or_a_name_is_told_at_the_field_and_what_was_typed_stays(string name, string query)
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        await editor.PostAsync("/admin/articles/filters", ("kind", "ranking"), ("name", "Taken"));
        using var refused = await editor.PostAsync("/admin/articles/filters", [("name", name), .. query.Length == 0 ? Array.Empty<(string, string)>() : [("kind", query[6..])]]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await TestSite.ParseAsync(await refused.Content.ReadAsStringAsync());
        Assert.Equal(name, page.QuerySelector(".naming[open] input[name=name]")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector(".naming input[name=name]")!.GetAttribute("aria-invalid"));
        await _site.StoreAsync(async db => Assert.Equal(1, await db.NamedFilters.CountAsync()));
    }

    [Fact]
    public async Task Nobody_sees_or_touches_another_s_lists()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        using var other = await AdminClient.SignInAsync(_site, Roles.Editor);
        await editor.PostAsync("/admin/articles/filters", ("kind", "news"), ("name", "Mine"));
        Assert.Empty((await other.PageAsync("/admin/articles?kind=news")).QuerySelectorAll(".lists .own"));
        var id = 0;
        await _site.StoreAsync(async db => id = (await db.NamedFilters.SingleAsync()).Id);
        foreach (var what in new[] { "name", "removal", "removal/undo" })
        {
            using var answer = await other.PostAsync($"/admin/articles/filters/{id}/{what}", ("name", "Theirs"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        await _site.StoreAsync(async db => Assert.Equal(("Mine", null), ((await db.NamedFilters.SingleAsync()).Name, (await db.NamedFilters.SingleAsync()).RemovedUtc)));
    }

    [Fact]
    public async Task There_is_room_for_thirty_lists_and_no_more()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        for (var number = 0; number < NamedFilter.Most; number++)
            (await editor.PostAsync("/admin/articles/filters", ("q", $"word {number}"), ("name", $"List {number}"))).Dispose();
        using var refused = await editor.PostAsync("/admin/articles/filters", ("q", "one more"), ("name", "One more"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await _site.StoreAsync(async db => Assert.Equal(NamedFilter.Most, await db.NamedFilters.CountAsync()));
    }

    private async Task SeedAsync()
    {
        await _site.SeedAsync(
            new TestArticle("here") { Headline = "Here", Film = "Here" },
            new TestArticle("ahead") { Headline = "Ahead", Film = "Ahead", PublishedUtc = _site.UtcNow.AddDays(3) },
            new TestArticle("down") { Headline = "Down", Film = "Down", IsWithdrawn = true },
            new TestArticle("draft") { Headline = "Draft", Film = "Draft", IsDraft = true },
            new TestArticle("ada") { Headline = "Ada", Film = "Ada", IsDraft = true, Critic = "Ada Reader" },
            new TestArticle("gone") { Headline = "Gone", Film = "Gone", IsDraft = true });
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "gone")).Trash(_site.UtcNow);
            var here = await db.Articles.SingleAsync(article => article.Slug == "here");
            here.Await(new PendingEdit { Source = [1], SourceHash = "x", BaseHash = here.SourceHash, SavedUtc = _site.UtcNow });
            await db.SaveChangesAsync();
        });
    }
}
