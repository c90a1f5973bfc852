using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

[Collection("browser")]
public class BrowserTests(SampleSite browser)
{
    [SkippableFact]
    public async Task Import_conflicts_and_reports_can_be_used_by_everybody_at_any_width()
    {
        Needs.Chromium();
        using var site = new TestSite(settings => settings["Proxy:Known"] = "127.0.0.1");
        site.Listen();
        await ConflictAsync(site);
        await AdminClient.AddAsync(site, "ada@corner.example", Data.Identity.Roles.Administrator);
        var found = new List<string>();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            var page = await browser.WindowAsync(width, scheme: scheme, scripts: true);
            page.Dialog += (_, dialog) => found.Add("a dialog: " + dialog.Message);
            await SignInAsync(page, site);
            var paths = new List<string> { "/admin/import", "/admin/import/conflicts", "/admin/import/conflicts/1", "/admin/import/conflicts/1/text", "/admin/import/runs/1", await SendAsync(page, site) };
            foreach (var path in paths)
            {
                await page.GotoAsync(At(site, path));
                found.AddRange((await page.AxeFaultsAsync()).Select(fault => $"{path} {width} {scheme}: {fault}"));
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                    found.Add($"{path} {width}: {wide} px too wide");
                if (Environment.GetEnvironmentVariable("SHOTS") is { } shots)
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(shots, $"{width}-{scheme}-{paths.IndexOf(path)}.png"), FullPage = true });
            }
            await page.Context.CloseAsync();
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    [SkippableFact]
    public async Task By_keyboard_and_without_scripts_an_upload_is_sent_and_taken_in()
    {
        Needs.Chromium();
        using var site = new TestSite(settings => settings["Proxy:Known"] = "127.0.0.1");
        site.Listen();
        await AdminClient.AddAsync(site, "ada@corner.example", Data.Identity.Roles.Administrator);
        var page = await browser.WindowAsync(1280, scripts: false);
        await SignInAsync(page, site);
        await SendAsync(page, site);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take in what can be taken" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("**/admin/import/runs/1");
        Assert.Contains("1 added", await page.Locator(".counts").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(At(site, "/admin/import"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Download everything" }).ClickAsync());
        Assert.Equal("cinephile-corner-2025-02-01.zip", download.SuggestedFilename);
        await page.Context.CloseAsync();
    }

    private static async Task SignInAsync(IPage page, TestSite site)
    {
        // The server hands out its cookies on encrypted connections alone; a proxy stands for one.
        await page.Context.SetExtraHTTPHeadersAsync([KeyValuePair.Create("X-Forwarded-Proto", "https")]);
        await page.GotoAsync(At(site, "/admin/sign-in?next=/admin/import"));
        await page.FillAsync("[name=email]", "ada@corner.example");
        await page.FillAsync("[name=password]", AdminClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(At(site, "/admin/import"));
    }

    // An upload with something of everything to say; where its report is.
    private static async Task<string> SendAsync(IPage page, TestSite site)
    {
        await page.GotoAsync(At(site, "/admin/import"));
        var zip = Upload.Zip(
            ("reviews/bad.md", "# Bad\n\nText.\n\nScore: 7/10\n\n- Cast: A\n- Runtime: 84 mins long\n- Read about Bad (2024) on Wikipedia\n"),
            ("news/bad.md", "---\ntitle: <img src=x onerror=alert(1)>\nstatus: perhaps " + new string('x', 120) + "\n---\n\nText.\n"),
            ("news/b.md", "# B\n\n![Moss](moss.png)\n"), ("notes.exe", "x"), ("../out.md", "x"));
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "content.zip", MimeType = "application/zip", Buffer = zip });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Look at them" }).PressAsync("Enter");
        await page.ArrivesAsync(EditorSite.Like("/[^/]{32}$"));
        return new Uri(page.Url).AbsolutePath;
    }

    // Browsers carry cookies for encrypted connections to this host without encryption, too.
    private static string At(TestSite site, string path) => new UriBuilder(site.ClientOptions.BaseAddress) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority) + path;

    private static async Task ConflictAsync(TestSite site)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(site.Folder, "content", "news")).FullName, "a.md");
        var importer = site.Services.GetRequiredService<ContentImporter>();
        string Text(string word) => "# A headline of some length\n\n" + string.Concat(Enumerable.Range(1, 12).Select(number => $"Paragraph {number} says {(number == 6 ? word : "the same")}.\n\n"));
        await File.WriteAllTextAsync(file, Text("what it said"));
        await importer.ImportAsync([Path.Combine(site.Folder, "content")]);
        await site.StoreAsync(async db =>
        {
            var article = await db.Articles.Include(one => one.Text).SingleAsync();
            article.Keep(new Revision { Source = article.Text.Source, SourceHash = article.SourceHash, WrittenUtc = site.UtcNow, Kind = RevisionKind.Import });
            article.Text.Source = Encoding.UTF8.GetBytes(Text("what an editor made of it"));
            article.Text.SourceHash = Convert.ToHexStringLower(SHA256.HashData(article.Text.Source));
            db.Entry(article).Property(one => one.SourceHash).CurrentValue = article.Text.SourceHash;
            await db.SaveChangesAsync();
        });
        await File.WriteAllTextAsync(file, Text("what its file says now, " + new string('x', 90)));
        await importer.ImportAsync([Path.Combine(site.Folder, "content")]);
    }
}
