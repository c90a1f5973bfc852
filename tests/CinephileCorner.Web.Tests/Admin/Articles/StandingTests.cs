using System.Net;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>Withdrawing, the trash and addresses, by plain forms.</summary>
public sealed class StandingTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_can_be_given_back()
    {
        var (editor, id) = await ArrivedAsync();
        using var visitor = _site.Visitor();
        Assert.Contains("Withdraw “Here Review: A Film to See”?", (await editor.PageAsync($"/admin/articles/{id}/withdrawal")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using (var done = await editor.PostAsync($"/admin/articles/{id}/withdrawal"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/reviews/here"));
        using (var done = await editor.PostAsync($"/admin/articles/{id}/withdrawal/removal"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here"));
    }

    [Fact]
    public async Task What_is_thrown_away_is_gone_for_readers_and_comes_back_as_it_was_known()
    {
        var (editor, id) = await ArrivedAsync();
        using var visitor = _site.Visitor();
        await editor.PostAsync($"/admin/articles/{id}/trash");
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/reviews/here"));
        await editor.PostAsync($"/admin/articles/{id}/trash/removal");
        // Nothing appears unasked: it is withdrawn until somebody gives it back.
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/reviews/here"));
        await editor.PostAsync($"/admin/articles/{id}/withdrawal/removal");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here"));
    }

    [Fact]
    public async Task A_moved_article_leads_from_its_old_addresses_in_one_hop()
    {
        var (editor, id) = await ArrivedAsync();
        using var visitor = _site.Visitor();
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "here-2020"));
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "here-again"));
        foreach (var old in new[] { "/reviews/here", "/reviews/here-2020" })
        {
            using var moved = await visitor.GetAsync(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/reviews/here-again"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        }
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here-again"));
        // Back again: its own address is no redirect.
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "here"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here"));
        await editor.PostAsync($"/admin/articles/{id}/address/removal", ("path", "/reviews/here-again"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/reviews/here-again"));
    }

    [Theory]
    [InlineData("Here Again")]
    [InlineData("../admin")]
    [InlineData("")]
    [InlineData("other")]
    [InlineData("once-mine")]
    public async Task An_address_that_is_none_or_another_s_is_refused(string slug)
    {
        var (editor, id) = await ArrivedAsync();
        await _site.SeedAsync(new TestArticle("other") { Film = "Other", Aliases = ["/reviews/once-mine"] });
        var (status, answer) = await editor.PostJsonAsync($"/admin/articles/{id}/address", ("slug", slug));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("write", answer.GetProperty("message").GetString()!, StringComparison.Ordinal);
        await _site.StoreAsync(async db => Assert.Equal("here", (await db.Articles.SingleAsync(article => article.Id == id)).Slug));
    }

    [Fact]
    public async Task A_scheduled_article_taken_off_the_schedule_is_a_draft_again()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", "---\ntitle: Soon\nstatus: draft\n---\nWords.\n"), ("tab", "a"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "at"), ("date", "2025-02-02"), ("time", "09:00"));
        await _site.StoreAsync(async db => Assert.Equal((ArticleState.Published, new DateTime(2025, 2, 2, 14, 0, 0, DateTimeKind.Utc)), (await db.Articles.Where(article => article.Id == id).Select(article => ValueTuple.Create(article.State, article.PublishedUtc)).SingleAsync())));
        await editor.PostAsync($"/admin/articles/{id}/publication/removal");
        _site.Pass(TimeSpan.FromDays(2));
        using var visitor = _site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/news/soon"));
    }

    private async Task<(AdminClient Editor, int Id)> ArrivedAsync()
    {
        await _site.SeedAsync(new TestArticle("here"));
        var editor = await AdminClient.SignInAsync(_site);
        var id = 0;
        await _site.StoreAsync(async db => id = (await db.Articles.SingleAsync()).Id);
        return (editor, id);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
