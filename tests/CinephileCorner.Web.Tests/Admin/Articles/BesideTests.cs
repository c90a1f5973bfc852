using System.Globalization;
using System.Net;
using System.Text;
using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin;
using CinephileCorner.Web.Admin.Articles.Saving;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>What stands beside an article – texts in conflict, texts that were refused, fields – while their author writes on.</summary>
public sealed class BesideTests : IDisposable
{
    private const string Draft = "---\ntitle: Here Review\nfilm: Here\nyear: 2023\nscore: 7\nstatus: draft\n---\nFirst.\n\nSecond.\n";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_tab_that_writes_on_has_one_text_to_settle_and_all_of_them_are_kept()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await MetAsync(editor);
        for (var number = 1; number <= 3; number++)
        {
            var (status, answer) = await SaveAsync(editor, id, Second($"Mine {number}."), hash, "b", number);
            Assert.Equal((HttpStatusCode.Conflict, "conflict"), (status, answer.GetProperty("status").GetString()));
        }
        await _site.StoreAsync(async db =>
        {
            var texts = await db.Revisions.Where(one => one.Kind == RevisionKind.Conflict).OrderBy(one => one.Id).ToListAsync();
            Assert.Equal([Second("Mine 1."), Second("Mine 2."), Second("Mine 3.")], texts.Select(one => Encoding.UTF8.GetString(one.Source)));
            Assert.Equal([true, true, false], texts.Select(one => one.SettledUtc is not null));
        });
        // The list of versions shows the last of them.
        var list = await editor.PageAsync($"/admin/articles/{id}/revisions");
        Assert.Single(list.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("kept beside another", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeping_ones_own_text_as_the_newest_settles_it()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await MetAsync(editor);
        var (_, met) = await SaveAsync(editor, id, Second("Mine."), hash, "b", 1);
        var (status, _) = await SaveAsync(editor, id, Second("Mine."), met.GetProperty("hash").GetString()!, "b", 2);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((0, Second("Mine.")), (await OpenAsync(id), await TextAsync(id)));
    }

    [Fact]
    public async Task Taking_the_other_text_settles_it_and_somebody_elses_conflict_stays()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var other = await AdminClient.SignInAsync(_site, Roles.Editor);
        var (id, hash) = await MetAsync(editor);
        var (_, met) = await SaveAsync(editor, id, Second("Mine."), hash, "b", 1);
        await SaveAsync(other, id, Second("His."), hash, "c", 1);
        Assert.Equal(2, await OpenAsync(id));
        var (status, _) = await SaveAsync(editor, id, met.GetProperty("text").GetString()!, met.GetProperty("hash").GetString()!, "b", 2);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1, Second("Theirs.")), (await OpenAsync(id), await TextAsync(id)));
    }

    [Fact]
    public async Task Words_that_find_another_place_are_merged_and_settle_it()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await MetAsync(editor);
        await SaveAsync(editor, id, Second("Mine."), hash, "b", 1);
        var (_, answer) = await SaveAsync(editor, id, Draft.Replace("First.", "Mine, up here.", StringComparison.Ordinal), hash, "b", 2);
        Assert.Equal("merged", answer.GetProperty("status").GetString());
        Assert.Equal(0, await OpenAsync(id));
    }

    [Fact]
    public async Task A_text_that_is_refused_while_it_grows_is_kept_once_and_another_one_beside_it()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        foreach (var words in new[] { "A long", "A long night", "A long night", "A very long night", "Something else" })
        {
            using var answer = await editor.Http.PostAsync($"/admin/articles/{id}", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = words, ["__RequestVerificationToken"] = "stale" }));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("It is kept for you", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await _site.StoreAsync(async db => Assert.Equal(["A very long night", "Something else"], (await db.KeptTexts.OrderBy(text => text.Id).ToListAsync()).Select(text => Encoding.UTF8.GetString(text.Source))));
    }

    [Fact]
    public async Task A_text_that_goes_on_from_one_which_another_took_the_place_of_meanwhile_takes_the_place_of_that_one()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        Assert.True(await KeepAsync(id, "A night", meanwhile: null));
        Assert.True(await KeepAsync(id, "A very long night", meanwhile: "A long night"));
        await _site.StoreAsync(async db => Assert.Equal("A very long night", Encoding.UTF8.GetString((await db.KeptTexts.SingleAsync()).Source)));
    }

    [Fact]
    public async Task A_text_that_grows_for_an_evening_never_fills_the_shelf_of_kept_texts()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor);
        var text = new StringBuilder(new string('x', 530 * 1024));
        for (var save = 0; save < 60; save++)
        {
            text.Append(CultureInfo.InvariantCulture, $" more {save}");
            var (status, answer) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", text.ToString()), ("auto", "true"));
            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, true), (status, answer.GetProperty("kept").GetBoolean()));
        }
        await _site.StoreAsync(async db => Assert.EndsWith(" more 59", Encoding.UTF8.GetString((await db.KeptTexts.SingleAsync()).Source), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fields_that_are_sent_beside_the_text_are_put_into_it_and_those_that_cannot_be_are_named()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        var (status, answer) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft), ("base", hash), ("tab", "a"), ("seq", "2"), ("auto", "true"),
            ("field.summary", "Moss"), ("was.summary", ""), ("field.score", "plenty"), ("was.score", "7"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["score"], answer.GetProperty("refused").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
        Assert.Contains("summary: Moss", await TextAsync(id), StringComparison.Ordinal);
        Assert.Contains("score: 7", await TextAsync(id), StringComparison.Ordinal);
        // What is half typed is no text that was refused; what was saved by hand is.
        await _site.StoreAsync(async db => Assert.Equal(0, await db.KeptTexts.CountAsync()));
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", Draft), ("base", answer.GetProperty("hash").GetString()!), ("tab", "a"), ("seq", "3"), ("field.score", "plenty"), ("was.score", "7"));
        await _site.StoreAsync(async db => Assert.Equal("score: plenty\n", Encoding.UTF8.GetString((await db.KeptTexts.SingleAsync()).Source)));
    }

    [Fact]
    public async Task A_new_page_that_is_sent_twice_without_a_script_begins_one_article()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var page = await editor.PageAsync("/admin/articles/new?kind=review");
        var tab = page.QuerySelector("#editor input[name=tab]")!.GetAttribute("value")!;
        Assert.NotEqual(tab, (await editor.PageAsync("/admin/articles/new?kind=review")).QuerySelector("#editor input[name=tab]")!.GetAttribute("value"));
        for (var click = 0; click < 2; click++)
        {
            using var answer = await editor.PostAsync("/admin/articles?kind=review", ("text", Draft), ("base", ""), ("kind", "review"), ("tab", tab));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
        await _site.StoreAsync(async db => Assert.Equal(1, await db.Articles.CountAsync()));
    }

    [Fact]
    public async Task The_page_before_publishing_names_what_publishing_would_refuse()
    {
        await _site.SeedAsync(new TestArticle("taken"));
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor);
        await SaveAsync(editor, id, Draft.Replace("status:", "slug: taken\nstatus:", StringComparison.Ordinal), hash, "a", 2);
        var page = await editor.PageAsync($"/admin/articles/{id}/publication");
        Assert.Contains("/reviews/taken belongs to another article", page.QuerySelector("section[aria-labelledby=errors]")!.TextContent, StringComparison.Ordinal);
        var (status, answer) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "now"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("/reviews/taken belongs to another article", answer.ToString(), StringComparison.Ordinal);
    }

    // What another request keeps meanwhile has the place of the one before when this one is about to write.
    private async Task<bool> KeepAsync(int articleId, string text, string? meanwhile)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        scope.ServiceProvider.GetRequiredService<CurrentEditor>().Be(await db.Users.SingleAsync(), Roles.Administrator, lacksSecondFactor: false, "", _site.UtcNow, _site.UtcNow);
        db.SavingChanges += (_, _) =>
        {
            if (meanwhile is null)
                return;
            using var connection = new SqliteConnection("Data Source=" + Path.Combine(_site.Folder, "store.db"));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """UPDATE "KeptTexts" SET "Id" = "Id" + 1, "Source" = $source""";
            command.Parameters.AddWithValue("$source", Encoding.UTF8.GetBytes(meanwhile));
            Assert.Equal(1, command.ExecuteNonQuery());
            meanwhile = null;
        };
        return await scope.ServiceProvider.GetRequiredService<KeptTexts>().KeepAsync(text, articleId, "It was too long.", default);
    }

    private static string Second(string words) => Draft.Replace("Second.", words, StringComparison.Ordinal);

    private static Task<(HttpStatusCode Status, System.Text.Json.JsonElement Answer)> SaveAsync(AdminClient editor, int id, string text, string hash, string tab, int sequence) =>
        editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", hash), ("tab", tab), ("seq", sequence.ToString(CultureInfo.InvariantCulture)), ("auto", "true"));

    private async Task<(int Id, string Hash)> BeginAsync(AdminClient editor)
    {
        var (_, answer) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Draft), ("tab", "a"), ("seq", "1"));
        return (answer.GetProperty("id").GetInt32(), answer.GetProperty("hash").GetString()!);
    }

    // An article whose second paragraph somebody has changed since the given version.
    private async Task<(int Id, string Hash)> MetAsync(AdminClient editor)
    {
        var (id, hash) = await BeginAsync(editor);
        await SaveAsync(editor, id, Second("Theirs."), hash, "a", 2);
        return (id, hash);
    }

    private async Task<int> OpenAsync(int id)
    {
        var count = 0;
        await _site.StoreAsync(async db => count = await db.Revisions.CountAsync(one => one.ArticleId == id && one.Kind == RevisionKind.Conflict && one.SettledUtc == null));
        return count;
    }

    private async Task<string> TextAsync(int id)
    {
        var text = "";
        await _site.StoreAsync(async db => text = Encoding.UTF8.GetString(await db.Articles.Where(one => one.Id == id).Select(one => one.Pending == null ? one.Text.Source : one.Pending.Source).SingleAsync()));
        return text;
    }
}
