using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Web.Tests.Architecture;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The site with its sample content on a real port, and a browser to look at it; shared by all browser tests.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    /// <summary>One address of every kind of page.</summary>
    public static readonly string[] Pages =
    [
        "/", "/reviews", "/reviews?genre=drama&minScore=7", "/reviews/here-2024", "/reviews/inside-llewyn-davis-2013", "/rankings",
        "/rankings/every-survivor-season-ranked", "/rankings/kelly-reichardt-films-ranked", "/rankings/kelly-reichardt-films-ranked?order=reversed&since=2025-01-01", "/lists", "/lists/eight-and-up", "/news", "/news/criterion-february-2025",
        "/films", "/films/here-2024", "/people", "/people/bas-devos", "/people/kelly-reichardt", "/critics/cinephile-corner", "/genres", "/genres/drama",
        "/connections", "/connections?from=people/bas-devos", "/connections?from=people/bas-devos&to=people/stefan-gota", "/connections?from=people/bas-devos&to=people/kelly-reichardt",
        "/connections?from=Kelly+Richardt&to=films/here-2024", "/collections/bas-devos-in-brussels", "/years/2024", "/tags/brussels", "/archive", "/archive/2024", "/archive/2024/12", "/about", "/reviews/nothing-of-the-kind",
        "/search", "/search?q=here", "/search?q=reichrdt", "/search?q=xqzwv", "/search?q=reichardt&in=reviews",
    ];

    private TestSite? _site;
    private ChromiumBrowser? _browser;

    public Uri Address { get; private set; } = new("http://localhost");

    public async Task InitializeAsync()
    {
        _site = new TestSite(settings =>
        {
            settings["Content:Path"] = Path.Combine(Checkout.Root, "content");
            settings["Content:ImportAtStart"] = "true";
        });
        Address = _site.Listen();
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            using var ready = await client.GetAsync(new Uri(Address, "/health/ready"), patience.Token);
            if (!ready.IsSuccessStatusCode)
                continue;
            await _site.StoreAsync(async db =>
            {
                db.SavedLists.Add(new SavedList(Slug.From("eight-and-up"), "Eight and up", "Films that are worth the train.", new ReviewRule { LeastHalfPoints = 16, Order = ReviewOrder.Score }, _site.UtcNow));
                await db.SaveChangesAsync();
            });
            return;
        }
        while (await beat.WaitForNextTickAsync(patience.Token));
    }

    /// <summary>A browser window; skips the test where there is no browser.</summary>
    public async Task<IPage> WindowAsync(int width, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        _browser ??= await ChromiumBrowser.StartAsync();
        var context = await _browser.ContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }
}
