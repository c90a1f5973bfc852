using System.Net;
using System.Text;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Articles;

public sealed class SaveTests : IDisposable
{
    private const string Draft = """
        ---
        title: "Here Review: Moss"
        film: Here
        year: 2023
        score: 7
        status: draft
        ---
        First paragraph.

        Second paragraph.

        Third paragraph.
        """;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_new_text_becomes_a_draft_at_an_address_of_its_film()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (status, answer) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("saved", answer.GetProperty("status").GetString());
        var article = await ArticleAsync(answer.GetProperty("id").GetInt32());
        Assert.Equal((ArticleState.Draft, "here-2023", "Here Review: Moss"), (article.State, article.Slug, article.Headline));
        Assert.Equal(Draft, System.Text.Encoding.UTF8.GetString(article.Text.Source));
        using var visitor = _site.Visitor();
        using var unseen = await visitor.GetAsync("/reviews/here-2023");
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_is_kept_all_the_same()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        const string broken = "---\ntitle: [never closed\n---\nWords that must stay.";
        var (status, answer) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", broken), ("tab", "a"), ("seq", "1"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.GetProperty("isPending").GetBoolean());
        var article = await ArticleAsync(answer.GetProperty("id").GetInt32());
        Assert.Equal(broken, System.Text.Encoding.UTF8.GetString(article.Pending!.Source));
        Assert.Equal((ArticleState.Draft, ArticleKind.News), (article.State, article.Kind));
    }

    [Fact]
    public async Task The_same_tab_that_begins_twice_has_begun_one_article()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (_, first) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        var (_, again) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft + "\n\nMore."), ("tab", "a"), ("seq", "2"));
        Assert.Equal(first.GetProperty("id").GetInt32(), again.GetProperty("id").GetInt32());
        Assert.EndsWith("More.", await TextAsync(first.GetProperty("id").GetInt32()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_and_reordered_requests_of_one_tab_never_conflict()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        var (_, third) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft + "\n\nOne two three."), ("base", hash), ("tab", "a"), ("seq", "4"), ("auto", "true"));
        Assert.Equal("saved", third.GetProperty("status").GetString());
        var (_, second) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft + "\n\nOne two."), ("base", hash), ("tab", "a"), ("seq", "3"), ("auto", "true"));
        Assert.Equal("superseded", second.GetProperty("status").GetString());
        var (_, next) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft + "\n\nOne two three four."), ("base", hash), ("tab", "a"), ("seq", "5"), ("auto", "true"));
        Assert.Equal("saved", next.GetProperty("status").GetString());
        Assert.EndsWith("four.", await TextAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_in_different_paragraphs_both_stand()
    {
        using var one = await AdminClient.SignInAsync(_site);
        using var two = await AdminClient.SignInAsync(_site, Roles.Editor, "second@corner.example");
        var (id, hash) = await BeginAsync(one);
        await one.PostJsonAsync($"/admin/articles/{id}", ("text", Draft.Replace("First", "Very first", StringComparison.Ordinal)), ("base", hash), ("tab", "a"), ("seq", "2"));
        var (status, answer) = await two.PostJsonAsync($"/admin/articles/{id}", ("text", Draft.Replace("Third", "Very third", StringComparison.Ordinal)), ("base", hash), ("tab", "b"), ("seq", "1"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("merged", answer.GetProperty("status").GetString());
        var text = await TextAsync(id);
        Assert.Contains("Very first", text, StringComparison.Ordinal);
        Assert.Contains("Very third", text, StringComparison.Ordinal);
        Assert.Equal(text, answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Two_people_in_one_paragraph_are_told_and_neither_text_is_lost()
    {
        using var one = await AdminClient.SignInAsync(_site);
        using var two = await AdminClient.SignInAsync(_site, Roles.Editor, "second@corner.example");
        var (id, hash) = await BeginAsync(one);
        await one.PostJsonAsync($"/admin/articles/{id}", ("text", Draft.Replace("Second", "My second", StringComparison.Ordinal)), ("base", hash), ("tab", "a"), ("seq", "2"));
        var (status, answer) = await two.PostJsonAsync($"/admin/articles/{id}", ("text", Draft.Replace("Second", "Another second", StringComparison.Ordinal)), ("base", hash), ("tab", "b"), ("seq", "1"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("My second", answer.GetProperty("text").GetString()!, StringComparison.Ordinal);
        var kept = answer.GetProperty("keptAs").GetInt32();
        await _site.StoreAsync(async db => Assert.Contains("Another second", System.Text.Encoding.UTF8.GetString((await db.Revisions.SingleAsync(revision => revision.Id == kept)).Source), StringComparison.Ordinal));
        Assert.Contains("My second", await TextAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_article_keeps_its_text_until_the_changes_are_published()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await PublishedAsync(editor);
        var hash = (await ArticleAsync(id)).SourceHash;
        var text = (await TextAsync(id)).Replace("First", "Canaryword", StringComparison.Ordinal);
        var (_, saved) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", hash), ("tab", "a"), ("seq", "9"), ("auto", "true"));
        Assert.True(saved.GetProperty("isPending").GetBoolean());
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("Canaryword", await visitor.GetStringAsync("/reviews/here-2023"), StringComparison.Ordinal);
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", saved.GetProperty("hash").GetString()!), ("when", "now"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Canaryword", await visitor.GetStringAsync("/reviews/here-2023"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_spelled_as_it_was_published_and_mended_once_that_is_published()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft.Replace("film: Here", "film: HERE!\nslug: other", StringComparison.Ordinal)), ("tab", "b"), ("seq", "1"));
        var id = await PublishedAsync(editor);
        Assert.Contains("Here", await NameAsync(), StringComparison.Ordinal);
        var text = (await TextAsync(id)).Replace("film: Here", "film: Hére", StringComparison.Ordinal);
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", (await ArticleAsync(id)).SourceHash), ("tab", "a"), ("seq", "9"));
        Assert.Contains("Here", await NameAsync(), StringComparison.Ordinal);
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "now"));
        Assert.Contains("Hére", await NameAsync(), StringComparison.Ordinal);

        async Task<string> NameAsync() => (await _site.PageAsync("/films/here-2023")).QuerySelector("h1")!.TextContent;
    }

    [Fact]
    public async Task The_old_page_of_a_film_leads_to_what_it_is_called_now()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await PublishedAsync(editor);
        using var visitor = _site.Visitor();
        using (var page = await visitor.GetAsync("/films/here-2023"))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = (await TextAsync(id)).Replace("2023", "2024", StringComparison.Ordinal);
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", (await ArticleAsync(id)).SourceHash), ("tab", "a"), ("seq", "9"));
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "now"));
        Assert.Equal(HttpStatusCode.OK, status);
        using (var moved = await visitor.GetAsync("/films/here-2023"))
            Assert.Equal((HttpStatusCode.MovedPermanently, "/films/here-2024"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        Assert.Contains("/films/here-2024", (await editor.PageAsync("/admin/redirects")).Body!.TextContent, StringComparison.Ordinal);
        await editor.PostAsync($"/admin/articles/{id}/withdrawal");
        using (var gone = await visitor.GetAsync("/films/here-2023"))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Scheduled_changes_show_at_their_moment_and_not_before()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await PublishedAsync(editor);
        var text = (await TextAsync(id)).Replace("First", "Canaryword", StringComparison.Ordinal);
        var (_, saved) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", (await ArticleAsync(id)).SourceHash), ("tab", "a"), ("seq", "9"));
        // The site is in New York, where it is 7:00.
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", saved.GetProperty("hash").GetString()!), ("when", "at"), ("date", "2025-02-01"), ("time", "07:30"));
        Assert.Equal(HttpStatusCode.OK, status);
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("Canaryword", await visitor.GetStringAsync("/reviews/here-2023"), StringComparison.Ordinal);
        _site.Pass(TimeSpan.FromMinutes(30));
        Assert.Contains("Canaryword", await visitor.GetStringAsync("/reviews/here-2023"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_an_ended_sign_in_is_kept_for_its_author()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        var token = await editor.TokenAsync();
        _site.Pass(TimeSpan.FromHours(3));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/articles/{id}");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = "Canaryword of a long night", ["base"] = hash, ["__RequestVerificationToken"] = token });
        using var answer = await editor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("\"kept\":true", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await _site.StoreAsync(async db =>
        {
            var kept = await db.KeptTexts.SingleAsync();
            Assert.Equal((editor.EditorId, (int?)id, "Canaryword of a long night"), (kept.EditorId, kept.ArticleId, System.Text.Encoding.UTF8.GetString(kept.Source)));
        });
    }

    [Fact]
    public async Task A_text_with_a_stale_token_or_of_too_many_words_is_kept_for_its_author()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        using var stale = await editor.Http.PostAsync($"/admin/articles/{id}", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = "Stale", ["__RequestVerificationToken"] = "no token" }));
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        Assert.Contains("Stale", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", new string('x', 600 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        await _site.StoreAsync(async db => Assert.Equal(2, await db.KeptTexts.CountAsync()));
    }

    [Fact]
    public async Task A_critic_writes_and_changes_only_what_they_sign()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        var (status, _) = await critic.PostJsonAsync($"/admin/articles/{id}", ("text", "Mine now"), ("base", hash));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        var own = Draft.Replace("status:", "author: Ada Reader\nstatus:", StringComparison.Ordinal);
        var (begun, answer) = await critic.PostJsonAsync("/admin/articles?kind=review", ("text", own), ("tab", "c"), ("seq", "1"));
        Assert.Equal(HttpStatusCode.OK, begun);
        var mine = answer.GetProperty("id").GetInt32();
        // Signing as somebody else waits; it does not change whose it is.
        var (_, given) = await critic.PostJsonAsync($"/admin/articles/{mine}", ("text", own.Replace("Ada Reader", "Cinephile Corner", StringComparison.Ordinal)), ("base", answer.GetProperty("hash").GetString()!), ("tab", "c"), ("seq", "2"));
        Assert.True(given.GetProperty("isPending").GetBoolean());
        var (published, _) = await critic.PostJsonAsync($"/admin/articles/{mine}/publication", ("when", "now"));
        Assert.Equal(HttpStatusCode.Forbidden, published);
    }

    [Fact]
    public async Task A_link_to_what_readers_have_no_more_is_said_to_be_broken_and_one_that_leads_on_is_not()
    {
        await _site.SeedAsync(new TestArticle("gone") { Film = "Gone", IsWithdrawn = true, Aliases = ["/news/gone-once"] }, new TestArticle("moved") { Film = "Moved", Aliases = ["/news/moved-once"] });
        const string Text = "---\ntitle: Item\n---\n\n[a](/reviews/gone) [b](/news/gone-once) [c](/reviews/moved) [d](/news/moved-once) [e](/reviews/feed.xml)\n";
        await using var scope = _site.Services.CreateAsyncScope();
        var said = await scope.ServiceProvider.GetRequiredService<TextCheck>().OfAsync(ArticleKind.News, "item", sourcePath: null, Encoding.UTF8.GetBytes(Text), default);
        Assert.Equal(
            ["The link leads to /reviews/gone, where nothing stands", "The link leads to /news/gone-once, where nothing stands"],
            said.Problems.Where(problem => problem.Rule == "dead-link").Select(problem => problem.What));
    }

    private async Task<(int Id, string Hash)> BeginAsync(AdminClient editor)
    {
        var (_, answer) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        return (answer.GetProperty("id").GetInt32(), answer.GetProperty("hash").GetString()!);
    }

    private async Task<int> PublishedAsync(AdminClient editor)
    {
        var (id, hash) = await BeginAsync(editor);
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", hash), ("when", "now"));
        Assert.Equal(HttpStatusCode.OK, status);
        return id;
    }

    private async Task<Article> ArticleAsync(int id)
    {
        Article? article = null;
        await _site.StoreAsync(async db => article = await db.Articles.AsNoTracking().Include(one => one.Text).Include(one => one.Pending).SingleAsync(one => one.Id == id));
        return article!;
    }

    private async Task<string> TextAsync(int id)
    {
        var article = await ArticleAsync(id);
        return System.Text.Encoding.UTF8.GetString(article.Pending?.Source ?? article.Text.Source);
    }
}
