using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>Versions, conflicts and kept texts, by a client without scripts.</summary>
public sealed class VersionTests : IDisposable
{
    private const string Draft = "---\ntitle: Here Review\nfilm: Here\nyear: 2023\nstatus: draft\n---\nFirst paragraph.\n\nSecond paragraph.\n";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Versions_are_listed_with_who_and_why_and_compared_word_by_word()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        await editor.PostAsync($"/admin/articles/{id}", ("text", Draft.Replace("First", "Very first", StringComparison.Ordinal)), ("base", hash));
        var page = await editor.PageAsync($"/admin/articles/{id}/revisions");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("administrator", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Very first", page.QuerySelector(".diff ins")!.TextContent, StringComparison.Ordinal);
        // What is shown is the text and not one space more.
        Assert.Equal("FirstVery first paragraph.", string.Concat(page.QuerySelectorAll(".diff .line").Single(line => line.QuerySelector("ins") is not null).Children[1].TextContent));
    }

    [Fact]
    public async Task Autosaves_of_ten_minutes_are_shown_as_one_and_none_is_lost()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        for (var save = 0; save < 5; save++)
        {
            _site.Clock.Advance(TimeSpan.FromSeconds(20));
            var (_, answer) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft + $"\nWord {save}.\n"), ("base", hash), ("tab", "t"), ("seq", $"{save + 2}"), ("auto", "true"));
            hash = answer.GetProperty("hash").GetString()!;
        }
        var page = await editor.PageAsync($"/admin/articles/{id}/revisions");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Show 4 more", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, (await editor.PageAsync($"/admin/articles/{id}/revisions?all=true")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_hour_of_writing_shows_a_version_for_every_ten_minutes()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        for (var save = 0; save < 30; save++)
        {
            _site.Clock.Advance(TimeSpan.FromMinutes(2));
            var (_, answer) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft + $"\nWord {save}.\n"), ("base", hash), ("tab", "t"), ("seq", $"{save + 2}"), ("auto", "true"));
            hash = answer.GetProperty("hash").GetString()!;
        }
        Assert.Equal(7, (await editor.PageAsync($"/admin/articles/{id}/revisions")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_older_version_becomes_the_newest_and_nothing_between_is_lost()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        await editor.PostAsync($"/admin/articles/{id}", ("text", "---\ntitle: Gone\nfilm: Here\nyear: 2023\nstatus: draft\n---\nAll gone.\n"), ("base", hash));
        var first = 0;
        await _site.StoreAsync(async db => first = await db.Revisions.MinAsync(revision => revision.Id));
        using var restored = await editor.PostAsync($"/admin/articles/{id}/revisions/{first}/restoration");
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        await _site.StoreAsync(async db =>
        {
            var article = await db.Articles.Include(one => one.Text).SingleAsync(one => one.Id == id);
            Assert.Equal(Draft, System.Text.Encoding.UTF8.GetString(article.Text.Source));
            Assert.Equal([RevisionKind.Save, RevisionKind.Save, RevisionKind.Restore], await db.Revisions.OrderBy(revision => revision.Id).Select(revision => revision.Kind).ToListAsync());
        });
    }

    [Theory]
    [InlineData("mine", "Mine paragraph.", "Theirs paragraph.")]
    [InlineData("theirs", "Theirs paragraph.", "Mine paragraph.")]
    [InlineData("both", "Mine paragraph.", "First paragraph.")]
    [InlineData("base", "First paragraph.", "Mine paragraph.")]
    public async Task A_conflict_is_settled_by_choosing_what_stays(string choice, string stays, string goes)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, kept) = await ConflictAsync(editor);
        var page = await editor.PageAsync($"/admin/articles/{id}/conflicts/{kept}");
        Assert.Contains("First paragraph.", page.QuerySelector("input[value=base]")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine paragraph.", page.QuerySelector("input[value=mine]")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        using var done = await editor.PostAsync($"/admin/articles/{id}/conflicts/{kept}", ("hash", page.QuerySelector("input[name=hash]")!.GetAttribute("value")!), ("choice[0]", choice));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        await _site.StoreAsync(async db =>
        {
            var text = System.Text.Encoding.UTF8.GetString((await db.ArticleTexts.SingleAsync(one => one.ArticleId == id)).Source);
            Assert.Contains(stays, text, StringComparison.Ordinal);
            Assert.DoesNotContain(goes, text, StringComparison.Ordinal);
            Assert.Contains("Second paragraph.", text, StringComparison.Ordinal);
            Assert.NotNull((await db.Revisions.SingleAsync(revision => revision.Id == kept)).SettledUtc);
        });
    }

    [Fact]
    public async Task A_conflict_that_moved_on_meanwhile_is_looked_at_again()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, kept) = await ConflictAsync(editor);
        var page = await editor.PageAsync($"/admin/articles/{id}/conflicts/{kept}");
        await editor.PostAsync($"/admin/articles/{id}", ("text", Draft.Replace("Second", "Another second", StringComparison.Ordinal)), ("base", ""));
        using var done = await editor.PostAsync($"/admin/articles/{id}/conflicts/{kept}", ("hash", page.QuerySelector("input[name=hash]")!.GetAttribute("value")!), ("choice[0]", "mine"));
        Assert.Equal($"/admin/articles/{id}/conflicts/{kept}", done.Headers.Location!.ToString());
        await _site.StoreAsync(async db => Assert.Null((await db.Revisions.SingleAsync(revision => revision.Id == kept)).SettledUtc));
    }

    [Fact]
    public async Task A_kept_text_is_listed_for_its_author_alone_and_can_be_put_beside_its_article()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        await editor.Http.PostAsync($"/admin/articles/{id}", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = "Words of a stale page" }));
        Assert.Contains("Here Review", (await editor.PageAsync("/admin/kept-texts")).Body!.TextContent, StringComparison.Ordinal);
        var text = 0;
        await _site.StoreAsync(async db => text = (await db.KeptTexts.SingleAsync()).Id);
        using var other = await AdminClient.SignInAsync(_site, Roles.Administrator, "other@corner.example");
        using (var hidden = await other.Http.GetAsync($"/admin/kept-texts/{text}"))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Contains("Words of a stale page", (await editor.PageAsync($"/admin/kept-texts/{text}")).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        using var placed = await editor.PostAsync($"/admin/kept-texts/{text}/placing");
        Assert.Contains("/conflicts/", placed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Words of a stale page", (await editor.PageAsync(placed.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critic_sees_no_version_of_another_s_article()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        var (_, kept) = (0, 1);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        foreach (var path in new[] { $"/admin/articles/{id}/revisions", $"/admin/articles/{id}/revisions/{kept}", $"/admin/articles/{id}/conflicts/{kept}", $"/admin/articles/{id}/publication" })
        {
            using var answer = await critic.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var restored = await critic.PostAsync($"/admin/articles/{id}/revisions/{kept}/restoration");
        Assert.Equal(HttpStatusCode.NotFound, restored.StatusCode);
    }

    [Fact]
    public async Task The_oldest_of_very_many_versions_can_be_reached_and_compared()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        var first = 0;
        await _site.StoreAsync(async db =>
        {
            first = await db.Revisions.MinAsync(revision => revision.Id);
            var article = await db.Articles.SingleAsync();
            for (var version = 0; version < 600; version++)
                article.Keep(new Revision { Source = System.Text.Encoding.UTF8.GetBytes($"Version {version}."), SourceHash = $"{version}", WrittenUtc = _site.UtcNow, Kind = RevisionKind.Save, By = "somebody" });
            await db.SaveChangesAsync();
        });
        var page = await editor.PageAsync($"/admin/articles/{id}/revisions");
        var older = page.QuerySelector("nav.pager a[rel=next]")!.GetAttribute("href")!;
        page = await editor.PageAsync(older);
        Assert.Null(page.QuerySelector("nav.pager a[rel=next]"));
        Assert.NotNull(page.QuerySelector($"tbody a[href='/admin/articles/{id}/revisions/{first}']"));
        page = await editor.PageAsync($"/admin/articles/{id}/revisions?from={first}&to={first + 600}");
        Assert.Contains("599", page.QuerySelector(".diff")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<(int Id, string Hash)> BeginAsync(AdminClient editor)
    {
        var (_, answer) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        return (answer.GetProperty("id").GetInt32(), answer.GetProperty("hash").GetString()!);
    }

    private static async Task<(int Id, int Kept)> ConflictAsync(AdminClient editor)
    {
        var (id, hash) = await BeginAsync(editor);
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft.Replace("First", "Theirs", StringComparison.Ordinal)), ("base", hash), ("tab", "b"), ("seq", "1"));
        var (_, answer) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft.Replace("First", "Mine", StringComparison.Ordinal)), ("base", hash), ("tab", "c"), ("seq", "1"));
        return (id, answer.GetProperty("keptAs").GetInt32());
    }
}
