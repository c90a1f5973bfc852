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
    [InlineData("/news", 50)]
    [InlineData("/rankings", 50)]
    [InlineData("/genres", 50)]
    [InlineData("/films", 50)]
    public async Task A_first_visit_stays_within_its_budget(string path, int kilobytes)
    {
        var page = await site.WindowAsync(1280);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var bytes = new List<double>();
        session.Event("Network.loadingFinished").OnEvent += (_, data) => bytes.Add(data!.Value.GetProperty("encodedDataLength").GetDouble());
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Host);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Context.CloseAsync();
        Assert.Equal([site.Address.Host], hosts);
        Assert.True(bytes.Count <= 6, $"{path} took {bytes.Count} requests.");
        Assert.True(bytes.Sum() <= kilobytes * 1024, $"{path} took {bytes.Sum() / 1024:0.0} KB of {kilobytes}.");
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
