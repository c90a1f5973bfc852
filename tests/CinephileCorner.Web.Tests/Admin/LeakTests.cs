using System.Net;
using CinephileCorner.Domain.Articles;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>What editors have and readers have not: looked for on every public address there is, by a word that stands nowhere else.</summary>
public sealed class LeakTests : IDisposable
{
    private const string Canary = "canaryword";

    private static readonly string[] Queries = ["", "?preview=1", "?static=1", "?rev=1", "?format=json", "?draft=1&p=1&status=draft", "?q=canaryword", "?page=2"];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Nothing_that_readers_have_not_been_given_is_on_any_public_address()
    {
        await FillAsync();
        using var visitor = _site.Visitor();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Addresses());
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            foreach (var query in address.Contains('?', StringComparison.Ordinal) ? [""] : Queries)
            {
                // Cold, then from the cache.
                for (var warm = 0; warm < 2; warm++)
                    await LookAsync(visitor, address + query, query.Length == 0 && warm == 0 ? open : null);
            }
        }
        Assert.True(seen.Count > 60, $"Only {seen.Count} addresses were looked at.");
    }

    [Fact]
    public async Task What_was_thrown_away_or_taken_down_is_gone_within_the_same_moment()
    {
        await _site.SeedAsync(new TestArticle("here"), new TestArticle("canaryword-one") { Film = "Canaryword One" }, new TestArticle("canaryword-two") { Film = "Canaryword Two" });
        using var editor = await AdminClient.SignInAsync(_site);
        using var visitor = _site.Visitor();
        string[] lists = ["/", "/reviews", "/films", "/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/archive/2025/02", "/genres/drama", "/people/bas-devos"];
        foreach (var list in lists)
            await visitor.GetStringAsync(list);
        await editor.PostAsync($"/admin/articles/{await IdAsync("canaryword-one")}/trash");
        await editor.PostAsync($"/admin/articles/{await IdAsync("canaryword-two")}/withdrawal");
        foreach (var list in lists)
            Assert.DoesNotContain(Canary, await visitor.GetStringAsync(list), StringComparison.OrdinalIgnoreCase);
    }

    // Every state a word can be in without being published.
    private async Task FillAsync()
    {
        await _site.SeedAsync(
            new TestArticle("here") { Film = "Here", Year = 2023 },
            new TestArticle("canaryword-draft") { Headline = "Canaryword", Film = "Canaryword Draft", IsDraft = true, Critic = "Canaryword", Tags = ["Canaryword"], Genres = ["Canaryword"], Directors = ["Canaryword"] },
            new TestArticle("canaryword-scheduled") { Headline = "Canaryword", Film = "Canaryword Scheduled", PublishedUtc = _site.UtcNow.AddMinutes(1) },
            new TestArticle("canaryword-withdrawn") { Headline = "Canaryword", Film = "Canaryword Withdrawn", IsWithdrawn = true },
            new TestArticle("canaryword-trash") { Headline = "Canaryword", Film = "Canaryword Trash" });
        using var editor = await AdminClient.SignInAsync(_site);
        await editor.PostAsync($"/admin/articles/{await IdAsync("canaryword-trash")}/trash");

        // Old versions, and changes that wait, of an article that readers have.
        const string text = "---\ntitle: Known\nstatus: draft\ntags: [Known]\n---\nKnown words.\n";
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", text.Replace("Known", "Canaryword", StringComparison.Ordinal)), ("tab", "a"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        var (_, saved) = await editor.PostJsonAsync($"/admin/articles/{id}", ("text", text), ("base", begun.GetProperty("hash").GetString()!), ("tab", "a"), ("seq", "2"));
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", saved.GetProperty("hash").GetString()!), ("when", "now"));
        var live = "";
        await _site.StoreAsync(async db => live = System.Text.Encoding.UTF8.GetString((await db.ArticleTexts.SingleAsync(one => one.ArticleId == id)).Source));
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", live.Replace("Known", "Canaryword", StringComparison.Ordinal)), ("base", ""), ("tab", "a"), ("seq", "3"));
        // A conflict, a kept text, an unreadable draft.
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", "Canaryword beside"), ("base", "0000"), ("tab", "b"), ("seq", "1"));
        await editor.Http.PostAsync($"/admin/articles/{id}", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = "Canaryword kept" }));
        await editor.PostJsonAsync("/admin/articles?kind=ranking", ("text", "---\ntitle: [canaryword\n---\nCanaryword"), ("tab", "c"), ("seq", "1"));
        await _site.StoreAsync(async db =>
        {
            Assert.Equal(1, await db.KeptTexts.CountAsync());
            Assert.Equal(2, await db.PendingEdits.CountAsync());
            Assert.True(await db.Revisions.AnyAsync(revision => revision.Kind == RevisionKind.Conflict));
        });
    }

    // Every public route, with what its parameters could be: what readers know, and what they must not.
    private IEnumerable<string> Addresses()
    {
        string[] slugs = ["here", "here-2023", "known", "drama", "canaryword", "canaryword-draft", "canaryword-scheduled", "canaryword-withdrawn", "canaryword-trash", "canaryword-draft-2020", "canaryword-trash-2020", "cinephile-corner"];
        foreach (var endpoint in _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (pattern.StartsWith("/admin", StringComparison.Ordinal) || pattern.StartsWith("/errors", StringComparison.Ordinal))
                continue;
            var filled = pattern.Replace("{year:int:range(1,9998)}", "2025", StringComparison.Ordinal).Replace("{year:int:min(1)}", "2020", StringComparison.Ordinal)
                .Replace("{month:int:range(1,12)}", "02", StringComparison.Ordinal).Replace("{pixels:int}", "180", StringComparison.Ordinal).Replace("{name}", "news", StringComparison.Ordinal).Replace("{file}", "canaryword", StringComparison.Ordinal);
            foreach (var slug in filled.Contains("{slug}", StringComparison.Ordinal) ? slugs : [""])
                yield return filled.Replace("{slug}", slug, StringComparison.Ordinal);
        }
        foreach (var slug in slugs)
        {
            yield return $"/reviews/{slug}.json";
            yield return $"/drafts/{slug}";
        }
    }

    private static async Task LookAsync(HttpClient visitor, string address, Queue<string>? open)
    {
        using var answer = await visitor.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        // A page that says “nothing found for canaryword” repeats no more than what was asked.
        if (!address.Contains(Canary, StringComparison.OrdinalIgnoreCase))
            Assert.False(body.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{address} shows what nobody has published.");
        else
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.MovedPermanently or HttpStatusCode.BadRequest || address.Contains('?', StringComparison.Ordinal), $"{address} answers {(int)answer.StatusCode}.");
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => !address.Contains(Canary, StringComparison.OrdinalIgnoreCase)))
            Assert.DoesNotContain(header.Value, value => value.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        if (open is null || answer.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        foreach (var link in (await TestSite.ParseAsync(body)).QuerySelectorAll("a[href^='/']"))
            open.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
    }

    private async Task<int> IdAsync(string slug)
    {
        var id = 0;
        await _site.StoreAsync(async db => id = (await db.Articles.SingleAsync(article => article.Slug == slug)).Id);
        return id;
    }
}
