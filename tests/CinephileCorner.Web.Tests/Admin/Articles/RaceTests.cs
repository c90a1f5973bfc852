using System.Net;
using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>Two things done to one article, or one form sent twice, at the same moment: whoever is second is answered by what the first has done.</summary>
public sealed class RaceTests : IDisposable
{
    private const int Rounds = 12;

    private static readonly HttpStatusCode[] Done = [HttpStatusCode.Redirect, HttpStatusCode.NotFound];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("save", "publication")]
    [InlineData("publication", "publication")]
    [InlineData("save", "publication", "withdrawal", "withdrawal/removal")]
    [InlineData("save", "trash", "trash/removal", "preview", "preview")]
    [InlineData("address", "address", "save", "publication")]
    public async Task Nobody_is_answered_with_a_fault_of_the_site(params string[] acts)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await BeginAsync(editor, "Raced");
        var found = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await Task.WhenAll(acts.Select((act, at) => DoAsync(editor, id, act, (round * acts.Length) + at)));
            found.AddRange(answers.Where(answer => answer.Status >= 500).Select(answer => $"{answer.Status} {answer.Act}"));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
        // Whatever came of it, the words that were saved last are the newest.
        if (acts.Contains("save"))
        {
            await _site.StoreAsync(async db =>
            {
                var last = await db.Revisions.Where(revision => revision.ArticleId == id && revision.Tab == "race").OrderByDescending(revision => revision.Sequence).FirstAsync();
                Assert.Contains($"Words {last.Sequence - 1}.", System.Text.Encoding.UTF8.GetString(last.Source), StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task A_sheet_that_is_sent_twice_begins_one_article()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var sheets = new HashSet<string>(StringComparer.Ordinal);
        // Several times, since each begins at another moment of the others.
        for (var round = 1; round <= 8; round++)
        {
            var sheet = (await editor.PageAsync("/admin/articles/new?kind=news")).QuerySelector("#editor input[name=tab]")!.GetAttribute("value")!;
            Assert.True(sheets.Add(sheet));
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => editor.PostAsync("/admin/articles?kind=news", ("text", "---\ntitle: Once\nstatus: draft\n---\n\nWords.\n"), ("tab", sheet))));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
            Assert.Single(answers.Select(answer => answer.Headers.Location!.ToString()).Distinct());
            await _site.StoreAsync(async db => Assert.Equal(round, await db.Articles.CountAsync()));
        }
    }

    [Fact]
    public async Task A_list_that_is_named_twice_at_once_is_kept_once()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => editor.PostAsync("/admin/articles/filters", ("name", "Mine"), ("state", "draft"), ("kind", "news"))));
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500));
        await _site.StoreAsync(async db => Assert.Equal(1, await db.NamedFilters.CountAsync()));
    }

    [Fact]
    public async Task A_picture_that_is_sent_or_deleted_twice_at_once_is_there_once_or_gone()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        for (var round = 0; round < 4; round++)
        {
            var bytes = TestPicture.Png(60 + round, 40);
            var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UploadAsync(editor, bytes)));
            Assert.All(taken, answer => Assert.Equal(HttpStatusCode.Created, answer));
            var file = "";
            await _site.StoreAsync(async db => file = (await db.MediaItems.SingleAsync()).File);
            var gone = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => editor.PostAsync($"/admin/media/{file}/deletion")));
            Assert.All(gone, answer => Assert.Contains(answer.StatusCode, Done));
            await _site.StoreAsync(async db => Assert.False(await db.MediaItems.AnyAsync()));
        }
    }

    [Fact]
    public async Task What_is_refused_is_told_a_person_in_words()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await BeginAsync(editor, "Another’s");
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Reader");
        using var answer = await critic.PostAsync($"/admin/articles/{id}/trash");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Your account may not do that.", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("nav[aria-label=Admin]"));
    }

    private static async Task<(int Status, string Act)> DoAsync(AdminClient editor, int id, string act, int number)
    {
        using var answer = act switch
        {
            "save" => await editor.PostAsync($"/admin/articles/{id}", ("text", $"---\ntitle: Raced\n---\n\nWords {number}.\n"), ("tab", "race"), ("seq", $"{number + 1}")),
            "preview" => await editor.PostAsync("/admin/preview", ("id", $"{id}"), ("kind", "news"), ("text", $"---\ntitle: Raced\n---\n\nSeen {number}.\n")),
            "address" => await editor.PostAsync($"/admin/articles/{id}/address", ("slug", $"raced-{number}")),
            _ => await editor.PostAsync($"/admin/articles/{id}/{act}", ("when", "now")),
        };
        return ((int)answer.StatusCode, act);
    }

    private static async Task<HttpStatusCode> UploadAsync(AdminClient editor, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "same.png" }, { new StringContent(await editor.TokenAsync()), "__RequestVerificationToken" } };
        using var answer = await editor.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<int> BeginAsync(AdminClient editor, string title)
    {
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", $"---\ntitle: {title}\nstatus: draft\n---\n\nWords of it.\n"), ("tab", title), ("seq", "1"));
        return begun.GetProperty("id").GetInt32();
    }
}
