using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin;
using CinephileCorner.Web.Admin.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>Every address of the admin area, as the running site's own table has it, against who calls, how, and with what token.</summary>
public sealed class RightsTests : IDisposable
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete];

    private readonly TestSite _site = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_endpoint_of_the_admin_area_has_exactly_one_rule()
    {
        var endpoints = AdminEndpoint.All(_site, _values);
        Assert.True(endpoints.Count > 30, $"Only {endpoints.Count} endpoints were found.");
        Assert.All(endpoints, endpoint => Assert.True(endpoint.Endpoint.Metadata.OfType<AllowAttribute>().Distinct().Count() == 1, $"{endpoint.Pattern} needs one [Allow(…)]."));
    }

    [Fact]
    public void No_room_is_open_to_more_people_than_it_is_for() =>
        Assert.All(AdminEndpoint.All(_site, _values), endpoint => Assert.True(endpoint.Rule >= LeastOf(endpoint.Pattern), $"{endpoint.Pattern} is open to {endpoint.Rule}, and its room to {LeastOf(endpoint.Pattern)}."));

    [Fact]
    public void Whoever_changes_who_may_come_in_or_takes_everything_out_has_proved_themselves_lately()
    {
        string[] without = ["/admin/account", "/admin/account/sessions/ending", "/admin/account/sessions/{session}/ending"];
        var guarded = AdminEndpoint.All(_site, _values).Where(endpoint => endpoint.Pattern.StartsWith("/admin/users", StringComparison.Ordinal) || endpoint.Pattern == "/admin/export"
            || (endpoint.Pattern.StartsWith("/admin/account", StringComparison.Ordinal) && !endpoint.IsSafe && !without.Contains(endpoint.Pattern, StringComparer.Ordinal))).ToList();
        Assert.True(guarded.Count > 14, $"Only {guarded.Count} were found.");
        Assert.All(guarded, endpoint => Assert.True(endpoint.Endpoint.Metadata.GetMetadata<RecentSignInAttribute>() is not null, $"{endpoint.Pattern} asks nobody once more who they are."));
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_right_role_the_right_token_and_the_right_method()
    {
        await SeedAsync();
        using var administrator = await AdminClient.SignInAsync(_site);
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Aisle");
        using var other = await AdminClient.SignInAsync(_site, Roles.Critic, "other@corner.example", "Bo Balcony");
        using var anonymous = _site.Visitor();
        (string Who, HttpClient Http, Func<Permission, bool> May)[] callers =
        [
            ("anonymous", anonymous, rule => rule == Permission.Anyone),
            ("critic", critic.Http, rule => rule <= Permission.Write),
            ("other critic", other.Http, rule => rule <= Permission.Write),
            ("editor", editor.Http, rule => rule <= Permission.Curate),
            ("administrator", administrator.Http, _ => true),
        ];
        var found = new List<string>();
        var asked = 0;
        var foreign = (OfCritic: await TokenAsync(critic.Http), OfOther: await TokenAsync(other.Http));
        var endpoints = AdminEndpoint.All(_site, _values);
        foreach (var (path, here) in endpoints.GroupBy(endpoint => endpoint.Path, StringComparer.Ordinal).Select(group => (group.Key, group.ToList())))
        {
            foreach (var (who, http, may) in callers)
            {
                // Whether another spelling goes round the rules is asked by those who have the fewest rights.
                foreach (var spelling in http == anonymous || http == critic.Http ? SpellingsOf(path) : [path])
                {
                    foreach (var method in spelling == path ? Methods : [HttpMethod.Get, HttpMethod.Post])
                    {
                        var rule = here.Find(endpoint => endpoint.Methods.Contains(method.Method, StringComparer.Ordinal))?.Rule;
                        var isSafe = method == HttpMethod.Get || method == HttpMethod.Head;
                        var anothers = http == critic.Http ? foreign.OfOther : foreign.OfCritic;
                        foreach (var token in isSafe ? [""] : spelling == path ? new[] { "", anothers } : [anothers])
                        {
                            using var answer = await SendAsync(http, method, spelling, token);
                            asked++;
                            // What the right caller does in the right way is each room's own test.
                            var isRight = isSafe && rule is { } right && may(right);
                            if ((int)answer.StatusCode >= 500 || (answer.IsSuccessStatusCode && !isRight))
                                found.Add($"{who} {method} {spelling} with {(token.Length > 0 ? "a foreign" : "no")} token: {(int)answer.StatusCode}");
                            if (spelling == path && isRight && answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && !IsOwnersOnly(here))
                                found.Add($"{who} may {method} {path} and gets {(int)answer.StatusCode}");
                            if (spelling == path && rule is { } wrong && !may(wrong) && !IsRefusal(answer))
                                found.Add($"{who} {method} {path}: {(int)answer.StatusCode} {answer.Headers.Location}");
                        }
                    }
                }
                foreach (var endpoint in here.Where(endpoint => !endpoint.IsSafe))
                    await WithOwnTokenAsync(endpoint, who, http, may(endpoint.Rule), found);
            }
        }
        Assert.True(found.Count == 0, $"{found.Count} of {asked}:\n{string.Join('\n', found.Take(40))}");
    }

    [Fact]
    public async Task Opening_every_page_as_everybody_changes_nothing_but_when_they_were_seen()
    {
        await SeedAsync();
        var before = "";
        foreach (var role in Roles.All)
        {
            using var client = await AdminClient.SignInAsync(_site, role, role.ToLowerInvariant() + "@corner.example", role == Roles.Critic ? "Ada Aisle" : null);
            before = await PrintAsync();
            var open = new Queue<string>(AdminEndpoint.All(_site, _values).Where(endpoint => endpoint.IsSafe).Select(endpoint => endpoint.Path));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (open.TryDequeue(out var path))
            {
                if (!seen.Add(path) || seen.Count > 400)
                    continue;
                using (var head = await client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path)))
                    Assert.True((int)head.StatusCode < 500, $"{role} HEAD {path}: {head.StatusCode}");
                using var answer = await client.Http.GetAsync(path);
                Assert.True((int)answer.StatusCode < 500, $"{role} {path}: {answer.StatusCode}");
                Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
                if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                foreach (var link in (await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync())).QuerySelectorAll("a[href^='/admin']"))
                    open.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
            }
            Assert.Equal(before, await PrintAsync());
        }
    }

    // By room, so that a rule which was relaxed by mistake is noticed, and a new address falls under the rule of its room.
    private static Permission LeastOf(string pattern) => pattern.Split('/')[2..] switch
    {
        [] => Permission.Write,
        ["sign-in", ..] or ["sign-out"] or ["token"] or ["set-up"] or ["invitation"] or ["new-password"] => Permission.Anyone,
        ["account", ..] or ["confirm"] => Permission.Account,
        ["import", ..] or ["export", ..] or ["audit", ..] or ["redirects", ..] or ["lists", ..] or ["mergers", ..] or ["splits", ..] or ["films" or "people", _, "merger" or "split", ..] => Permission.Curate,
        ["users", ..] => Permission.Administer,
        _ => Permission.Write,
    };

    private static IEnumerable<string> SpellingsOf(string path) => new[]
    {
        path, path.ToUpperInvariant(), path + "/", path.Replace("/admin/", "/admin//", StringComparison.Ordinal), path.Replace("/admin/", "/admin%2f", StringComparison.Ordinal), path + "%2f", path + "/x.css", path + ";a.js",
    }.Distinct(StringComparer.Ordinal);

    // Whose article it is is asked of the article.
    private static bool IsOwnersOnly(List<AdminEndpoint> here) => here.TrueForAll(endpoint => endpoint.Rule == Permission.Write);

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/admin/sign-in", StringComparison.Ordinal));

    // With a token of their own: another site's page gets nowhere, nor does who may not.
    private static async Task WithOwnTokenAsync(AdminEndpoint endpoint, string who, HttpClient http, bool may, List<string> found)
    {
        var token = await TokenAsync(http);
        var method = new HttpMethod(endpoint.Methods[0]);
        foreach (var site in new[] { "cross-site", "same-site" })
        {
            using var crossed = await SendAsync(http, method, endpoint.Path, token, site);
            if (crossed.StatusCode != HttpStatusCode.Forbidden)
                found.Add($"{who} {endpoint.Path} from {site}: {(int)crossed.StatusCode}");
        }
        if (may)
            return;
        using var answer = await SendAsync(http, method, endpoint.Path, token);
        if (!IsRefusal(answer))
            found.Add($"{who} {endpoint.Path} with a token of their own: {(int)answer.StatusCode} {answer.Headers.Location}");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string token, string? site = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (token.Length > 0)
            request.Headers.Add("X-Token", token);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return http.SendAsync(request);
    }

    private static async Task<string> TokenAsync(HttpClient http) => (await http.GetFromJsonAsync<System.Text.Json.JsonElement>("/admin/token")).GetProperty("token").GetString()!;

    private async Task SeedAsync()
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023, Critic = "Ada Aisle" }, new TestArticle("there") { Film = "There", IsDraft = true, Critic = "Bo Balcony" });
        await _site.StoreAsync(async db =>
        {
            _values["id"] = (await db.Articles.SingleAsync(article => article.Slug == "here")).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _values["slug"] = "here";
        });
    }

    // Every table as it stands, but for when a session was last seen.
    private async Task<string> PrintAsync()
    {
        var print = new StringBuilder();
        await _site.StoreAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var tables = await ReadAsync(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%EditorSessions%' ORDER BY name");
            foreach (var table in tables)
                print.Append(table).Append(' ').AppendLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', (await ReadAsync(db, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal))))));
        });
        return print.ToString();
    }

    private static async Task<List<string>> ReadAsync(CinephileCorner.Data.CinephileDbContext db, string sql)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Table names of our own store.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(at).ToString())));
        return rows;
    }
}
