using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Transfer;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site;

/// <summary>What stands in spoilers: hidden on the article's own page until it is opened, and on no other page, in no list, feed, card or answer for machines.</summary>
public sealed class SpoilerLeakTests : IDisposable
{
    // Stands in spoilers alone.
    private const string Canary = "canaryword";

    private static readonly (string Path, string Text)[] Files =
    [
        ("reviews/first.md", Review("First", "::: spoiler\nCanaryword dies, as in [[Known (2021)]] by Kelly Canaryword.\n:::\n\nIt ends well for the moss and the soup.")),
        ("reviews/known.md", Review("Known", "Moss, and a film about soup, as in *First*.\n\n> ::: spoiler\n> Canaryword dies, as in *First*.\n> :::\n\n- one\n\n  ::: spoiler The end\n  ## Canaryword\n\n  Canaryword dies.[^1]\n  :::\n\n[^1]: Canaryword!\n\nMoss again.").ReplaceLineEndings("\r\n")),
        ("reviews/only.md", Review("Only", "::: spoiler\nCanaryword.\n\n| Canaryword | a |\n|---|---|\n| Canaryword | b |\n\n![Canaryword](/media/canaryword.jpg \"Canaryword\")\n:::")),
        ("reviews/open.md", Review("Open", "Soup and moss.\n\n::: spoiler\nCanaryword dies and nobody closes this.")),
        ("rankings/best.md", "---\ntitle: Best\npublished: 2025-01-20\n---\n\n::: spoiler\nCanaryword wins.\n:::\n\n## 2. Known (2021)\n\nFine.\n\n::: spoiler\nCanaryword dies.\n:::\n\n## 1. First (2021)\n\n::: spoiler\nCanaryword dies there too.\n\n## 0. Canaryword (2021)\n\nScore: 9.5/10\n:::\n\nBest.\n"),
        ("news/item.md", "---\ntitle: Item\npublished: 2025-01-31\n---\n\n::: spoiler\nCanaryword in the news.\n:::\n\nMore of it, with *Known* and *First*.\n"),
    ];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_a_spoiler_hides_is_read_nowhere_but_in_it()
    {
        await FillAsync();
        using var visitor = _site.Visitor();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (opened, open) = (0, new Queue<string>(Addresses()));
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address) || address.StartsWith("/admin", StringComparison.Ordinal))
                continue;
            using var answer = await visitor.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode < 500, $"{address} answers {(int)answer.StatusCode}.");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = await TestSite.ParseAsync(body);
                foreach (var link in page.QuerySelectorAll("a[href^='/']"))
                    open.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
                foreach (var details in page.QuerySelectorAll("details.spoiler").ToList())
                {
                    Assert.False(details.HasAttribute("open"));
                    opened += details.TextContent.Contains(Canary, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                    details.Remove();
                }
                // A page of search repeats what was asked for.
                body = address.Contains(Canary, StringComparison.Ordinal) ? page.QuerySelector("#results")?.InnerHtml.Replace("“" + Canary + "”", "", StringComparison.OrdinalIgnoreCase) ?? "" : page.DocumentElement.OuterHtml;
            }
            // The file's own text shows its spoilers between the lines that mark them.
            if (!address.EndsWith(".md", StringComparison.Ordinal))
                Assert.False(body.Contains(Canary, StringComparison.OrdinalIgnoreCase), $"{address} gives a spoiler away:\n{Around(body)}");
        }
        Assert.True(seen.Count > 60, $"Only {seen.Count} addresses were looked at.");
        Assert.InRange(opened, 9, int.MaxValue);
    }

    [Fact]
    public async Task A_film_that_only_a_spoiler_names_does_not_say_where()
    {
        await FillAsync();
        var known = await _site.PageAsync("/films/known-2021");
        Assert.DoesNotContain("dies", known.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("with Known and First", (await _site.PageAsync("/films/first-2021")).Body!.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        foreach (var (path, text) in Files)
        {
            var file = Path.Combine(_site.Folder, "content", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }
        var report = await _site.Services.GetRequiredService<ContentImporter>().ImportAsync([Path.Combine(_site.Folder, "content")]);
        Assert.Equal(0, report.Refused);
        await _site.Services.GetRequiredService<MentionRegister>().CatchUpAsync(CancellationToken.None);
    }

    private static IEnumerable<string> Addresses()
    {
        foreach (var part in new[] { "", "/reviews", "/rankings", "/news", "/critics/cinephile-corner", "/genres/drama", "/people/bas-devos" })
        {
            foreach (var feed in new[] { "/feed.xml", "/atom.xml", "/feed.json" })
                yield return part + feed;
        }
        foreach (var slug in new[] { "first", "known", "only", "open" })
        {
            yield return $"/reviews/{slug}";
            yield return $"/films/{slug}-2021";
            yield return $"/reviews/{slug}.md";
        }
        string[] others =
        [
            "/", "/rankings/best", "/rankings/best.csv", "/rankings/best.json", "/rankings/best.md", "/news/item", "/news/item.md", "/sitemap.xml", "/sitemaps/news.xml", "/sitemaps/reviews.xml", "/archive/2025/1", "/people", "/films",
            "/search?q=canaryword", "/search?q=canarywrd", "/search?q=%22canaryword%20dies%22", "/search?q=dies", "/search?q=moss", "/search?q=soup", "/search/suggest?q=canary", "/search/suggest?q=first", "/people/kelly-canaryword",
        ];
        foreach (var other in others)
            yield return other;
    }

    private static string Around(string text)
    {
        var at = text.IndexOf(Canary, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 100)];
    }

    private static string Review(string film, string prose) =>
        $"---\ntitle: {film} Review\nfilm: {film}\nyear: 2021\npublished: 2025-01-10\ncrew: [Bas Devos (director)]\ngenres: [Drama]\nscore: 7/10\n---\n\n{prose}\n";
}
