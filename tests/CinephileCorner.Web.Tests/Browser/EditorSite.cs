using System.Text;
using System.Text.RegularExpressions;
using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The site on a real port with an administrator who is signed in to a browser.</summary>
public sealed class EditorSite : IAsyncLifetime
{
    public const string Email = "editor@corner.example";

    public const string Draft = "---\ntitle: Here Review\nfilm: Here\nyear: 2023\nscore: 7\nstatus: draft\n---\n\nFirst paragraph.\n\nSecond paragraph.\n";

    // One after the other they all use the same, each as if it had its own; it ends with the run.
    private static readonly Lazy<Task<ChromiumBrowser>> s_browser = new(ChromiumBrowser.StartAsync);

    public TestSite Site { get; private set; } = null!; // made before each test

    public Uri Address { get; private set; } = new("http://localhost");

    public async Task InitializeAsync()
    {
        Site = new TestSite(settings => settings["Site:Url"] = "http://localhost");
        Address = new UriBuilder(Site.Listen()) { Host = "localhost" }.Uri;
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
        var browser = await s_browser.Value;
        var context = await browser.ContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        // The driver does not wait for the browser when it begins to listen: one that does so at each press may be too late.
        context.Page += static (_, page) => page.FileChooser += static (_, _) => { };
        return context;
    }

    public static async Task SignInAsync(IPage page, string email = Email)
    {
        await page.GotoAsync("/admin/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(AdminClient.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.ArrivesAsync("**/admin");
    }

    /// <summary>An article on the desk, ready to be written on.</summary>
    public static async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync(".toolbar");
        return page;
    }

    /// <summary>Puts words in the place of others, as typing does.</summary>
    public static Task ReplaceAsync(IPage page, string old, string now) => page.EvaluateAsync(
        "([old, now]) => { const area = document.getElementById('text'); area.focus(); const at = area.value.indexOf(old); area.setSelectionRange(at, at + old.length); document.execCommand('insertText', false, now); }", new[] { old, now });

    /// <summary>Ends the tab as a lack of memory does: nothing in it gets to say a word.</summary>
    public static async Task KillAsync(IPage page)
    {
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Crash += (_, _) => killed.TrySetResult();
        var session = await page.Context.NewCDPSessionAsync(page);
        // It has nobody left to answer.
        _ = session.SendAsync("Page.crash").ContinueWith(dead => dead.Exception, TaskScheduler.Default);
        await killed.Task;
        await page.CloseAsync();
    }

    public static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Like("^Saved ([A-Za-z]+ [0-9]+, )?[0-9:]+$"));

    public static Regex Like(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Begins an article outside every browser.</summary>
    public async Task<int> SeedAsync(string text = Draft, ArticleKind kind = ArticleKind.Review)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArticleDesk>().BeginAsync(kind, new ArticleSave { Text = text })).ArticleId;
    }

    /// <summary>Saves a text of somebody who is not in a browser, written on the newest version.</summary>
    public async Task SaveElsewhereAsync(int id, string old, string now)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleDesk>().SaveAsync(id, new ArticleSave { Text = (await StoredAsync(id)).Replace(old, now, StringComparison.Ordinal) });
    }

    /// <summary>The newest text of an article.</summary>
    public async Task<string> StoredAsync(int id)
    {
        var text = "";
        await Site.StoreAsync(async db => text = Encoding.UTF8.GetString(await db.Articles.Where(article => article.Id == id).Select(article => article.Pending == null ? article.Text.Source : article.Pending.Source).SingleAsync()));
        return text;
    }

    public async Task<int> CountAsync<T>(Func<CinephileCorner.Data.CinephileDbContext, IQueryable<T>> rows)
    {
        var count = 0;
        await Site.StoreAsync(async db => count = await rows(db).CountAsync());
        return count;
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
