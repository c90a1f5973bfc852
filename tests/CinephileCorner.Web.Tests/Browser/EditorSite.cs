using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Tests.Admin;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The site on a real port with an administrator who is signed in to a browser.</summary>
public sealed class EditorSite : IAsyncLifetime
{
    public const string Email = "editor@corner.example";

    private ChromiumBrowser? _browser;

    public TestSite Site { get; private set; } = null!; // made before each test

    public Uri Address { get; private set; } = new("http://localhost");

    public async Task InitializeAsync()
    {
        Site = new TestSite(settings => settings["Site:Url"] = "http://localhost");
        Site.UseKestrel(0);
        Site.StartServer();
        Address = new UriBuilder(Site.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        await AdminClient.AddAsync(Site, Email, Roles.Administrator);
    }

    /// <summary>A browser of its own, with its own cookies and device storage, signed in.</summary>
    public async Task<IBrowserContext> SignedInAsync(int width = 1400, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string email = Email)
    {
        var context = await BrowserAsync(width, scheme, scripts);
        var page = await context.NewPageAsync();
        await SignInAsync(page, email);
        await page.CloseAsync();
        return context;
    }

    public async Task<IBrowserContext> BrowserAsync(int width = 1400, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        _browser ??= await ChromiumBrowser.StartAsync();
        var context = await _browser.ContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return context;
    }

    public static async Task SignInAsync(IPage page, string email = Email)
    {
        await page.GotoAsync("/admin/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(AdminClient.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/admin");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        await Site.DisposeAsync();
    }
}
