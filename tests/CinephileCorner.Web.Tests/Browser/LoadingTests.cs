using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

[Collection("browser")]
public class LoadingTests(SampleSite site)
{
    private const string WatchShifts = """
        window.shift = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; })
          .observe({ type: 'layout-shift', buffered: true });
        """;

    [SkippableTheory]
    [InlineData("/", 48)]
    [InlineData("/reviews/here-2024", 46)]
    [InlineData("/reviews", 50)]
    [InlineData("/films/here-2024", 50)]
    [InlineData("/people/bas-devos", 50)]
    [InlineData("/people/kelly-reichardt", 50)]
    [InlineData("/connections", 50)]
    [InlineData("/connections?from=people/bas-devos&to=people/stefan-gota", 50)]
    [InlineData("/collections/bas-devos-in-brussels", 50)]
    [InlineData("/news", 50)]
    [InlineData("/rankings", 50)]
    [InlineData("/genres", 50)]
    [InlineData("/films", 50)]
    [InlineData("/rankings/kelly-reichardt-films-ranked", 50)]
    [InlineData("/lists", 50)]
    [InlineData("/lists/eight-and-up", 50)]
    [InlineData("/critics/cinephile-corner", 50)]
    [InlineData("/genres/drama", 50)]
    [InlineData("/archive", 50)]
    public async Task A_first_visit_stays_within_its_budget(string path, int kilobytes)
    {
        var page = await site.WindowAsync(1280);
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var bodies = new List<(string Path, int Bytes)>();
        foreach (var request in requests)
            bodies.Add((new Uri(request.Url).AbsolutePath, (await request.SizesAsync()).ResponseBodySize));
        var hosts = requests.Select(request => new Uri(request.Url).Host).Distinct(StringComparer.Ordinal).ToList();
        await page.Context.CloseAsync();
        Assert.Equal([site.Address.Host], hosts);
        var list = string.Join(", ", bodies.Select(body => $"{body.Path} {body.Bytes}"));
        Assert.True(bodies.Count <= 6, $"{path} took {bodies.Count} requests: {list}");
        Assert.True(bodies.Single(body => body.Path == path.Split('?')[0]).Bytes <= 10 * 1024, list);
        // The sheet of discovery holds the site's, and what graph, charts and search add to it.
        var (sheet, size) = bodies.Single(body => body.Path.EndsWith(".css", StringComparison.Ordinal));
        Assert.True(size <= (sheet.Contains("discovery", StringComparison.Ordinal) ? 7 : 5) * 1024, list);
        Assert.True(bodies.Sum(body => body.Bytes) <= kilobytes * 1024, $"{path} took {bodies.Sum(body => body.Bytes) / 1024.0:0.0} KB of {kilobytes}: {list}");
    }

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_moves_when_the_fonts_come_late(int width)
    {
        var page = await site.WindowAsync(width);
        await page.AddInitScriptAsync(WatchShifts);
        await page.RouteAsync("**/*.woff2", async route =>
        {
            await Task.Delay(1000); // the fault itself: fonts held back
            await route.ContinueAsync();
        });
        foreach (var path in new[] { "/", "/reviews/here-2024", "/reviews/inside-llewyn-davis-2013", "/reviews", "/rankings/every-survivor-season-ranked" })
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
            var shift = await page.EvaluateAsync<double>("window.shift");
            Assert.True(shift <= 0.02, $"{path} at {width} moved by {shift:0.000}.");
        }
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task No_page_breaks_the_content_policy_or_logs_an_error()
    {
        var page = await site.WindowAsync(1280);
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            // The one page that is a 404 on purpose.
            if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                said.Add(page.Url + ": " + message.Text);
        };
        page.PageError += (_, error) => said.Add(page.Url + ": " + error);
        foreach (var path in SampleSite.Pages)
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.Context.CloseAsync();
        Assert.True(said.Count == 0, string.Join('\n', said));
    }
}
