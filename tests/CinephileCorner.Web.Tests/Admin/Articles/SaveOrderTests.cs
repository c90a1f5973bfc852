using System.Globalization;
using System.Net;
using System.Text;
using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>One person's saves as a bad line delivers them: late, twice, in any order, from two tabs.</summary>
public sealed class SaveOrderTests : IDisposable
{
    private const int Rounds = 12;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Whatever_the_order_one_tab_never_conflicts_its_last_words_stand_and_none_are_lost()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var chance = new Random(seed);
            var isPublished = seed % 3 == 0;
            var (id, hash) = await BeginAsync(editor, seed, isPublished);
            var texts = Enumerable.Range(2, 6).Select(number => (Sequence: number, Text: Text(seed, $"Take {number} of {chance.Next()}", "Last."))).ToList();
            var requests = texts.Concat(texts.Where(_ => chance.Next(3) == 0)).ToArray();
            chance.Shuffle(requests);
            var bases = new List<string> { hash };
            foreach (var (sequence, text) in requests)
            {
                // A slow request names whatever version its tab knew then.
                var (status, answer) = await SaveAsync(editor, id, text, bases[chance.Next(bases.Count)], $"tab{seed}", sequence, chance.Next(2) == 0);
                Assert.Equal((seed, HttpStatusCode.OK), (seed, status));
                Assert.Contains(answer.GetProperty("status").GetString(), new[] { "saved", "superseded" });
                if (answer.TryGetProperty("hash", out var next))
                    bases.Add(next.GetString()!);
                _site.Clock.Advance(TimeSpan.FromSeconds(chance.Next(1, 40)));
            }
            Assert.Equal(texts[^1].Text, await TextAsync(id));
            await AssertKeptAsync(id, texts.Select(one => one.Text));
        }
    }

    [Fact]
    public async Task Requests_of_one_tab_that_arrive_at_once_end_with_its_last_words()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var token = await editor.TokenAsync();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var (id, hash) = await BeginAsync(editor, seed, isPublished: false);
            var texts = Enumerable.Range(2, 5).Select(number => Text(seed, $"Take {number}", "Last.")).ToArray();
            var answers = await Task.WhenAll(texts.Select((text, index) => SendAsync(editor, token, id, text, hash, $"tab{seed}", index + 2)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
            Assert.Equal(texts[^1], await TextAsync(id));
            await AssertKeptAsync(id, texts);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tab_that_hears_no_answer_never_meets_its_own_words(bool isPublished)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var other = await AdminClient.SignInAsync(_site, Roles.Editor);
        var (id, hash) = await BeginAsync(editor, 1, isPublished);
        await SaveAsync(other, id, (await TextAsync(id)).Replace("Last.", "His.", StringComparison.Ordinal), hash, "his", 1, auto: true);
        var sent = new List<string>();
        var first = "First";
        for (var sequence = 2; sequence < 7; sequence++)
        {
            first += $" and {sequence}";
            sent.Add((await VersionAsync(id, hash)).Replace("First", first, StringComparison.Ordinal));
            var (status, answer) = await SaveAsync(editor, id, sent[^1], hash, "mine", sequence, auto: true);
            Assert.Equal((sequence, HttpStatusCode.OK, "merged"), (sequence, status, answer.GetProperty("status").GetString()));
            Assert.Contains($"{first}.", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
            if (sequence % 2 == 0)
                await SaveAsync(other, id, (await TextAsync(id)).Replace("His", "His and his", StringComparison.Ordinal), answer.GetProperty("hash").GetString()!, "his", sequence, auto: true);
        }
        var text = await TextAsync(id);
        Assert.Contains($"{first}.", text, StringComparison.Ordinal);
        Assert.Contains("His and his and his and his.", text, StringComparison.Ordinal);
        await AssertKeptAsync(id, sent);
    }

    [Fact]
    public async Task Two_tabs_of_one_person_in_different_paragraphs_both_stand_and_every_text_is_kept()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var chance = new Random(seed);
            var (id, hash) = await BeginAsync(editor, seed, isPublished: seed % 2 == 0);
            var sent = new List<string>();
            var (first, last) = ("First.", "Last.");
            var bases = new Dictionary<string, (string Hash, string Text, int Sequence)>(StringComparer.Ordinal) { ["left"] = (hash, Text(seed, first, last), 1), ["right"] = (hash, Text(seed, first, last), 1) };
            for (var save = 0; save < 8; save++)
            {
                var tab = chance.Next(2) == 0 ? "left" : "right";
                var (known, text, sequence) = bases[tab];
                var (was, now) = tab == "left" ? (first, $"First {seed} {save}.") : (last, $"Last {seed} {save}.");
                text = text.Replace(was, now, StringComparison.Ordinal);
                (first, last) = tab == "left" ? (now, last) : (first, now);
                sent.Add(text);
                var (status, answer) = await SaveAsync(editor, id, text, known, tab + seed, sequence + 1, auto: true);
                Assert.Equal((seed, save, HttpStatusCode.OK), (seed, save, status));
                var merged = answer.GetProperty("status").GetString() == "merged" ? answer.GetProperty("text").GetString()! : text;
                bases[tab] = (answer.GetProperty("hash").GetString()!, merged, sequence + 1);
            }
            Assert.Equal(Text(seed, first, last), await TextAsync(id));
            await AssertKeptAsync(id, sent);
        }
    }

    [Theory]
    [InlineData("seq", "99999999999")]
    [InlineData("seq", "two")]
    [InlineData("auto", "perhaps")]
    public async Task A_text_that_came_with_something_unreadable_beside_it_is_kept(string name, string value)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor, 1, isPublished: false);
        using var answer = await editor.PostAsync($"/admin/articles/{id}", ("text", "Words of a long night"), ("base", hash), (name, value));
        await AssertKeptAsync(id, ["Words of a long night"]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Words of a long night", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_for_an_article_that_is_gone_is_kept_for_its_author()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (status, _) = await SaveAsync(editor, 987654, "Words for nothing", "", "tab", 1, auto: true);
        Assert.Equal(HttpStatusCode.NotFound, status);
        await _site.StoreAsync(async db => Assert.Equal("Words for nothing", Encoding.UTF8.GetString((await db.KeptTexts.SingleAsync()).Source)));
    }

    [Fact]
    public async Task A_text_put_together_by_hand_is_kept_when_the_article_has_changed_once_more()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var other = await AdminClient.SignInAsync(_site, Roles.Editor);
        var (id, hash) = await BeginAsync(editor, 1, isPublished: false);
        var (_, mine) = await SaveAsync(editor, id, Text(1, "Mine.", "Last."), hash, "tab1", 2, auto: false);
        var (status, met) = await SaveAsync(other, id, Text(1, "Theirs.", "Last."), hash, "other", 1, auto: false);
        Assert.Equal(HttpStatusCode.Conflict, status);
        await SaveAsync(editor, id, Text(1, "Mine once more.", "Last."), mine.GetProperty("hash").GetString()!, "tab1", 3, auto: false);
        using var settled = await other.PostAsync(met.GetProperty("url").GetString()!, ("hash", met.GetProperty("hash").GetString()!), ("text", Text(1, "Both by hand.", "Last.")));
        Assert.Equal(HttpStatusCode.Conflict, settled.StatusCode);
        Assert.Contains("Both by hand.", await settled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AssertKeptAsync(id, [Text(1, "Both by hand.", "Last.").TrimEnd('\n') + "\n"]);
    }

    [Fact]
    public async Task What_a_field_could_not_take_is_kept_too()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, hash) = await BeginAsync(editor, 1, isPublished: false);
        var summary = string.Concat(Enumerable.Repeat("words ", 300)).Trim();
        using var answer = await editor.PostAsync($"/admin/articles/{id}", ("text", Text(1, "First.", "Last.")), ("base", hash), ("field.summary", summary), ("was.summary", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await AssertKeptAsync(id, [$"summary: {summary}\n"]);
    }

    [Theory]
    [InlineData("application/json", "{\"text\":\"x\"}")]
    [InlineData("text/plain", "text=x")]
    [InlineData("application/x-www-form-urlencoded", "base=")]
    public async Task A_save_without_a_text_in_it_changes_nothing(string type, string body)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (id, _) = await BeginAsync(editor, 1, isPublished: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/articles/{id}") { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Token", await editor.TokenAsync());
        using var answer = await editor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Text(1, "First.", "Last."), await TextAsync(id));
    }

    private static Task<(HttpStatusCode Status, System.Text.Json.JsonElement Answer)> SaveAsync(AdminClient editor, int id, string text, string known, string tab, int sequence, bool auto) =>
        editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", known), ("tab", tab), ("seq", sequence.ToString(CultureInfo.InvariantCulture)), ("auto", auto ? "true" : "false"));

    private static async Task<HttpStatusCode> SendAsync(AdminClient editor, string token, int id, string text, string known, string tab, int sequence)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/articles/{id}");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["text"] = text, ["base"] = known, ["tab"] = tab, ["seq"] = sequence.ToString(CultureInfo.InvariantCulture), ["auto"] = "true", ["__RequestVerificationToken"] = token,
        });
        using var answer = await editor.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Text(int seed, string first, string last) => $"---\ntitle: Here {seed}\nfilm: Here {seed}\nyear: 2023\nstatus: draft\n---\n{first}\n\nBetween.\n\n{last}\n";

    private async Task<(int Id, string Hash)> BeginAsync(AdminClient editor, int seed, bool isPublished)
    {
        var (_, answer) = await editor.PostJsonAsync("/admin/articles?kind=review", ("text", Text(seed, "First.", "Last.")), ("tab", $"tab{seed}"), ("seq", "1"));
        var (id, hash) = (answer.GetProperty("id").GetInt32(), answer.GetProperty("hash").GetString()!);
        if (!isPublished)
            return (id, hash);
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", hash), ("when", "now"));
        Assert.Equal(HttpStatusCode.OK, status);
        await _site.StoreAsync(async db => hash = await db.Articles.Where(one => one.Id == id).Select(one => one.SourceHash).SingleAsync());
        return (id, hash);
    }

    private async Task<string> VersionAsync(int id, string hash)
    {
        var text = "";
        await _site.StoreAsync(async db => text = Encoding.UTF8.GetString(await db.Revisions.Where(one => one.ArticleId == id && one.SourceHash == hash).Select(one => one.Source).FirstAsync()));
        return text;
    }

    private async Task<string> TextAsync(int id)
    {
        var text = "";
        await _site.StoreAsync(async db => text = Encoding.UTF8.GetString(await db.Articles.Where(one => one.Id == id).Select(one => one.Pending == null ? one.Text.Source : one.Pending.Source).SingleAsync()));
        return text;
    }

    private Task AssertKeptAsync(int id, IEnumerable<string> sent) => _site.StoreAsync(async db =>
    {
        var sources = await db.Revisions.Where(one => one.ArticleId == id).Select(one => one.Source).ToListAsync();
        sources.AddRange(await db.KeptTexts.Where(one => one.ArticleId == id).Select(one => one.Source).ToListAsync());
        Assert.Empty(sent.Except(sources.Select(source => Encoding.UTF8.GetString(source)), StringComparer.Ordinal));
    });
}
