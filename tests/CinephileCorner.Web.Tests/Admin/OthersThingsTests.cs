using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>A critic at another critic's things, by every form a critic may send.</summary>
public sealed class OthersThingsTests : IDisposable
{
    private static readonly string[] Fields = ["text", "base", "hash", "slug", "path", "name", "act", "ids", "tag", "sure", "when", "choice", "seen", "days", "alt", "article", "field.title", "was.title"];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_critic_changes_nothing_of_another_s_by_any_form()
    {
        using var bo = await AdminClient.SignInAsync(_site, Roles.Critic, "bo@corner.example", "Bo Balcony", mayPublish: true);
        using var ada = await AdminClient.SignInAsync(_site, Roles.Critic, "ada@corner.example", "Ada Aisle", mayPublish: true);
        const string text = "---\ntitle: Bo’s\nfilm: Here\nyear: 2023\nauthor: Bo Balcony\nstatus: draft\n---\nWords of Bo’s.\n";
        var (_, begun) = await bo.PostJsonAsync("/admin/articles?kind=review", ("text", text), ("tab", "b"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        var hash = begun.GetProperty("hash").GetString()!;
        await bo.PostJsonAsync($"/admin/articles/{id}/draft-links", ("name", "for a friend"), ("days", "7"));
        await bo.PostJsonAsync("/admin/articles/filters", ("name", "Bo’s list"), ("kind", "news"));
        await bo.PostJsonAsync("/admin/kept-texts", ("text", "A text Bo left aside"), ("article", id.ToString(CultureInfo.InvariantCulture)));
        await bo.PostJsonAsync("/admin/articles/bulk", ("act", "tag"), ("ids", id.ToString(CultureInfo.InvariantCulture)), ("tag", "moss"), ("sure", "yes"));
        var things = await ThingsAsync(bo.EditorId);
        Assert.All(["articles", "revisions", "links", "filters", "kept", "changes"], kind => Assert.Contains(kind + ":", things, StringComparison.Ordinal));

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        await _site.StoreAsync(async db =>
        {
            numbers["revision"] = await db.Revisions.Where(one => one.ArticleId == id).MinAsync(one => one.Id);
            numbers["link"] = await db.DraftLinks.MinAsync(one => one.Id);
            numbers["change"] = await db.BulkChanges.MinAsync(one => one.Id);
            numbers["filter"] = await db.NamedFilters.MinAsync(one => one.Id);
            numbers["kept"] = await db.KeptTexts.MinAsync(one => one.Id);
        });
        var sent = 0;
        foreach (var number in numbers.Values.Append(id).Distinct())
        {
            var values = numbers.ToDictionary(one => one.Key, one => one.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
            values["id"] = number.ToString(CultureInfo.InvariantCulture);
            foreach (var endpoint in AdminEndpoint.All(_site, values).Where(endpoint => !endpoint.IsSafe && endpoint.Rule == Permission.Write))
            {
                foreach (var act in endpoint.Path.EndsWith("/bulk", StringComparison.Ordinal) ? new[] { "publish", "tag", "trash", "withdraw", "restore", "reinstate" } : ["now"])
                {
                    using var answer = await ada.PostAsync(endpoint.Path, [.. Fields.Select(name => (name, Value(name, act, id, hash)))]);
                    Assert.True((int)answer.StatusCode < 500, endpoint.Path);
                    Assert.True(things == await ThingsAsync(bo.EditorId), $"{endpoint.Path} {act} changed something of Bo’s: {(int)answer.StatusCode}");
                    sent++;
                }
            }
        }
        Assert.True(sent > 30, $"Only {sent} forms were sent.");
    }

    [Fact]
    public async Task A_critic_reads_nothing_of_another_s_that_readers_have_not()
    {
        const string canary = "canaryword";
        using var bo = await AdminClient.SignInAsync(_site, Roles.Critic, "bo@corner.example", "Bo Balcony", mayPublish: true);
        using var ada = await AdminClient.SignInAsync(_site, Roles.Critic, "ada@corner.example", "Ada Aisle", mayPublish: true);
        static string Text(string word) => $"---\ntitle: {word} title\nfilm: Here\nyear: 2023\nauthor: Bo Balcony\nstatus: draft\nsummary: {word} summary.\n---\n{word} words.\n";
        var ids = new List<int>();
        foreach (var kind in new[] { "draft", "live", "trash" })
        {
            var (_, begun) = await bo.PostJsonAsync("/admin/articles?kind=review", ("text", Text(kind == "live" ? "Known" : canary)), ("tab", kind), ("seq", "1"));
            ids.Add(begun.GetProperty("id").GetInt32());
            if (kind == "live")
                await bo.PostJsonAsync($"/admin/articles/{ids[^1]}/publication", ("hash", begun.GetProperty("hash").GetString()!), ("when", "now"));
            await bo.PostJsonAsync($"/admin/articles/{ids[^1]}", ("text", Text(canary) + "More."), ("base", kind == "live" ? "" : begun.GetProperty("hash").GetString()!), ("tab", kind), ("seq", "2"));
            await bo.PostJsonAsync($"/admin/articles/{ids[^1]}", ("text", Text(canary) + "Another."), ("base", "0000"), ("tab", kind + "2"), ("seq", "1"));
            await bo.PostJsonAsync($"/admin/articles/{ids[^1]}/draft-links", ("for", canary));
        }
        await bo.PostJsonAsync("/admin/articles/bulk", ("act", "trash"), ("ids", ids[2].ToString(CultureInfo.InvariantCulture)), ("sure", "yes"));
        await bo.PostJsonAsync("/admin/articles/filters", ("name", canary), ("kind", "news"));
        await bo.PostJsonAsync("/admin/kept-texts", ("text", canary), ("article", ids[0].ToString(CultureInfo.InvariantCulture)));

        var pages = new List<(string Path, string Body)>();
        foreach (var (id, revision) in await NumbersAsync())
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = id, ["revision"] = revision, ["change"] = id };
            foreach (var endpoint in AdminEndpoint.All(_site, values).Where(endpoint => endpoint.IsSafe))
            {
                if (!pages.Exists(page => page.Path == endpoint.Path))
                    pages.Add((endpoint.Path, await BodyAsync(ada, endpoint.Path)));
            }
            foreach (var path in new[] { "/admin/preview", "/admin/diff", "/admin/fields" })
                pages.Add((path, await (await ada.PostAsync(path, ("id", id), ("article", id), ("revision", revision), ("base", ""), ("hash", ""))).Content.ReadAsStringAsync()));
        }
        foreach (var path in new[] { "/admin/articles?q=title", "/admin/articles?state=draft", "/admin/articles?state=trash", "/admin/articles?critic=bo-balcony", "/admin/films/suggest?q=here", "/admin/people/suggest?q=bo" })
            pages.Add((path, await BodyAsync(ada, path)));
        Assert.True(pages.Count > 60, $"Only {pages.Count} pages were looked at.");
        Assert.Equal([], pages.Where(page => page.Body.Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(page => page.Path).Distinct(StringComparer.Ordinal));
        // The same pages show it to their owner, or this test looks at nothing.
        Assert.Contains(canary, await BodyAsync(bo, $"/admin/articles/{ids[0]}"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_second_factor_no_form_is_taken_but_those_that_lead_to_one()
    {
        using var site = new TestSite(settings => settings["Security:RequireSecondFactor"] = "true");
        using var editor = await AdminClient.SignInAsync(site);
        using var token = await editor.Http.GetAsync("/admin/token");
        var word = (await token.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        var open = new List<string>();
        foreach (var endpoint in AdminEndpoint.All(site, new Dictionary<string, string>(StringComparer.Ordinal) { ["upload"] = new string('a', 32) }).Where(endpoint => !endpoint.IsSafe && endpoint.Rule != Permission.Anyone && endpoint.Path != "/admin/sign-out"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Path) { Content = new StringContent("", Encoding.UTF8, "application/x-www-form-urlencoded") };
            request.Headers.Add("X-Token", word);
            using var answer = await editor.Http.SendAsync(request);
            if (answer.Headers.Location?.ToString() != "/admin/account/second-factor" || answer.StatusCode != HttpStatusCode.Redirect)
                open.Add(endpoint.Pattern);
        }
        // An empty passkey leads back to the same page by itself.
        Assert.Equal("/admin/account/authenticator /admin/account/passkeys/options /admin/confirm", string.Join(' ', open.Order(StringComparer.Ordinal)));
    }

    private static async Task<string> BodyAsync(AdminClient client, string path)
    {
        using var answer = await client.Http.GetAsync(path);
        Assert.True((int)answer.StatusCode < 500, path);
        return await answer.Content.ReadAsStringAsync();
    }

    // Every number that anything in the store has, each with every revision of that article.
    private async Task<List<(string Id, string Revision)>> NumbersAsync()
    {
        List<(int Id, int Revision)> numbers = [];
        await _site.StoreAsync(async db => numbers = [.. (await db.Revisions.AsNoTracking().OrderBy(one => one.Id).ToListAsync()).Select(one => (one.ArticleId, one.Id))]);
        Assert.NotEmpty(numbers);
        return [.. numbers.Concat(Enumerable.Range(1, 12).Select(number => (number, number))).Select(one => (one.Item1.ToString(CultureInfo.InvariantCulture), one.Item2.ToString(CultureInfo.InvariantCulture)))];
    }

    private static string Value(string name, string act, int id, string hash) => name switch
    {
        "text" => "Words of Ada’s.",
        "base" or "hash" => hash,
        "act" => act,
        "ids" or "article" => id.ToString(CultureInfo.InvariantCulture),
        "sure" => "yes",
        "when" => "now",
        "choice" => "mine",
        "days" => "7",
        "was.title" => "",
        _ => "adas",
    };

    // Everything that is this editor's, or of the only article there is.
    private async Task<string> ThingsAsync(int editor)
    {
        var print = "";
        await _site.StoreAsync(async db =>
        {
            var articles = await db.Articles.AsNoTracking().Include(one => one.Text).Include(one => one.Pending).Where(one => one.Critic.Name == "Bo Balcony").OrderBy(one => one.Id).ToListAsync();
            print = string.Concat(articles.Select(one => $"articles: {one.Id} {one.State} {one.Slug} {one.SourceHash} {one.Pending?.SourceHash} {one.Headline}\n"));
            var ids = articles.ConvertAll(one => one.Id);
            print += string.Concat((await db.Revisions.AsNoTracking().Where(one => ids.Contains(one.ArticleId)).OrderBy(one => one.Id).ToListAsync()).Select(one => $"revisions: {one.Id} {one.SourceHash} {one.Kind} {one.SettledUtc}\n"));
            print += string.Concat((await db.DraftLinks.AsNoTracking().OrderBy(one => one.Id).ToListAsync()).Select(one => "links: " + JsonSerializer.Serialize(one) + "\n"));
            print += string.Concat((await db.NamedFilters.AsNoTracking().Where(one => one.EditorId == editor).OrderBy(one => one.Id).ToListAsync()).Select(one => "filters: " + JsonSerializer.Serialize(one) + "\n"));
            print += string.Concat((await db.KeptTexts.AsNoTracking().Where(one => one.EditorId == editor).OrderBy(one => one.Id).ToListAsync()).Select(one => "kept: " + JsonSerializer.Serialize(one) + "\n"));
            print += string.Concat((await db.BulkChanges.AsNoTracking().Where(one => one.EditorId == editor).OrderBy(one => one.Id).ToListAsync()).Select(one => $"changes: {one.Id} {one.UndoneUtc}\n"));
        });
        return print;
    }
}
