using System.Net;
using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin;

public sealed class PreviewTests : IDisposable
{
    private const string Draft = "---\ntitle: Here Review\nfilm: Here\nyear: 2023\nscore: 7\ngenres: [Drama]\ncast: [Stefan Gota (Stefan)]\nstatus: draft\n---\nFirst *paragraph* of [[Here (2023)]] with [[Stefan Gota]].\n\nSecond paragraph.\n";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_preview_is_the_page_that_readers_get_when_it_is_published()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        using var preview = await editor.PostAsync("/admin/preview", ("id", $"{id}"), ("kind", "review"), ("text", Draft));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("frame-ancestors 'self'", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", preview.Headers.GetValues("X-Frame-Options").Single());
        var seen = (await TestSite.ParseAsync(await preview.Content.ReadAsStringAsync())).QuerySelector("main article")!.OuterHtml;
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "now"));
        Assert.Contains("<a href=\"/films/here-2023\">Here (2023)</a> with <a href=\"/people/stefan-gota\">", seen, StringComparison.Ordinal);
        Assert.Equal((await _site.PageAsync("/reviews/here-2023")).QuerySelector("main article")!.OuterHtml, seen);
    }

    [Theory]
    [InlineData("review", Draft)]
    [InlineData("news", "---\ntitle: Some news\n---\nWords of it.\n")]
    [InlineData("ranking", "---\ntitle: A ranking\nkind: ranking\n---\nIntro.\n\n## 2. Here (2023)\n\nWords.\n\n## 1. Ghost Tropic (2019)\n\nMore words.\n")]
    public async Task A_preview_of_what_was_never_saved_stores_nothing(string kind, string text)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var preview = await editor.PostAsync("/admin/preview", ("kind", kind), ("text", text));
        Assert.True(preview.IsSuccessStatusCode, await preview.Content.ReadAsStringAsync());
        Assert.Contains("article", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await _site.StoreAsync(async db =>
        {
            Assert.Equal(0, await db.Articles.CountAsync());
            Assert.Equal(0, await db.People.CountAsync());
            Assert.Equal(0, await db.Films.CountAsync());
            Assert.Equal(0, await db.AuditEntries.CountAsync());
        });
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("Words of it", await visitor.GetStringAsync("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_yet_says_why()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var preview = await editor.PostAsync("/admin/preview", ("kind", "news"), ("text", "---\ntitle: [never\n---\nWords"));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("Not readable yet", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critic_previews_no_article_of_another()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        using var preview = await critic.PostAsync("/admin/preview", ("id", "1"), ("kind", "review"), ("text", Draft));
        Assert.Equal(HttpStatusCode.NotFound, preview.StatusCode);
    }

    [Fact]
    public async Task A_draft_link_shows_the_newest_text_until_it_is_revoked()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        var (_, made) = await editor.PostJsonAsync($"/admin/articles/{id}/draft-links", ("for", "A friend"));
        var address = new Uri(made.GetProperty("url").GetString()!).AbsolutePath;
        using var visitor = _site.Visitor();
        using (var read = await visitor.GetAsync(address))
        {
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            Assert.Contains("Second paragraph", await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("no-store", read.Headers.CacheControl!.ToString());
            Assert.Equal("no-referrer", read.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", read.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        }
        // The store does not hold the secret.
        await _site.StoreAsync(async db => Assert.DoesNotContain(address[8..], (await db.DraftLinks.SingleAsync()).SecretHash, StringComparison.Ordinal));
        var link = 0;
        await _site.StoreAsync(async db => link = (await db.DraftLinks.SingleAsync()).Id);
        await editor.PostAsync($"/admin/articles/{id}/draft-links/{link}/revocation");
        using var gone = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }
}
