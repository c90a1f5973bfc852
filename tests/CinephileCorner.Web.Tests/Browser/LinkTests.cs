using System.Net;

namespace CinephileCorner.Web.Tests.Browser;

[Collection("browser")]
public class LinkTests(SampleSite site)
{
    [Fact]
    public async Task Every_internal_link_of_the_whole_site_answers_200()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        var waiting = new Queue<string>(["/", "/sitemap.xml", "/feed.xml", "/atom.xml", "/feed.json"]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var broken = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            using var response = await client.GetAsync(path);
            if (response.StatusCode != HttpStatusCode.OK)
                broken.Add($"{path}: {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await TestSite.ParseAsync(await response.Content.ReadAsStringAsync());
            var fragments = page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var address in page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                if (address.StartsWith('#') && !fragments.Contains(address[1..]))
                    broken.Add($"{path}: {address} leads nowhere on the page");
                var target = address.Split('#')[0];
                if (target.StartsWith('/') && seen.Add(target))
                    waiting.Enqueue(target);
            }
        }
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(30)));
        Assert.InRange(seen.Count, 150, 5000);
    }
}
