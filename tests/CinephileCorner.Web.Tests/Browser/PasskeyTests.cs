using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Tests.Admin;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>Signing in and looking after an account in a real browser, with a made-up device for passkeys.</summary>
[Collection("browser")]
public class PasskeyTests(SampleSite sample)
{
    [SkippableFact]
    public async Task A_passkey_is_added_signs_in_by_itself_and_is_removed()
    {
        using var site = Open(out var address);
        await AdminClient.AddAsync(site, "ada@corner.example", Roles.Administrator);
        var page = await sample.WindowAsync(1280);
        await PlugInAsync(page);
        await SignInAsync(page, address);
        await page.GotoAsync(address + "/admin/account/second-factor");
        await page.FillAsync("#name", "Phone");
        await page.ClickAsync("text=Add a passkey");
        await page.WaitForSelectorAsync("text=Remove “Phone”");
        await page.ClickAsync("text=Sign out");
        // The sign-in page offers it where the address is typed, and this device never hesitates.
        await page.ArrivesAsync("**/admin");
        // A password alone is not enough any more.
        var plain = await sample.WindowAsync(1280, scripts: false);
        await plain.GotoAsync(address + "/admin/sign-in");
        await plain.FillAsync("#email", "ada@corner.example");
        await plain.FillAsync("#password", AdminClient.Password);
        await plain.ClickAsync("form.narrow button.main");
        await plain.ArrivesAsync("**/second-step**");
        await plain.Context.CloseAsync();
        await page.GotoAsync(address + "/admin/confirm");
        await page.ClickAsync("text=Sign in with a passkey");
        await page.ArrivesAsync("**/admin");
        await page.GotoAsync(address + "/admin/account/second-factor");
        await page.ClickAsync("text=Remove “Phone”");
        await page.WaitForSelectorAsync("text=does not work here any more");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_pages_of_accounts_and_none_scrolls_sideways(int width, ColorScheme scheme)
    {
        using var site = Open(out var address);
        var id = await AdminClient.AddAsync(site, "ada@corner.example", Roles.Administrator);
        await AdminClient.AddAsync(site, "a-very-long-address-of-somebody-who-writes@corner.example", Roles.Critic, "Bo Balcony");
        var page = await sample.WindowAsync(width, scheme: scheme);
        var found = new List<string>();
        await page.GotoAsync(address + "/admin/sign-in");
        await LookAsync(page, "/admin/sign-in", width, scheme, found);
        await SignInAsync(page, address);
        foreach (var path in new[] { "/admin/account", "/admin/account/password", "/admin/account/second-factor", "/admin/account/authenticator", "/admin/account/sessions", "/admin/confirm", "/admin/users", "/admin/users/invitation", $"/admin/users/{id}" })
        {
            await page.GotoAsync(address + path);
            await LookAsync(page, path, width, scheme, found);
        }
        await page.Context.CloseAsync();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task LookAsync(IPage page, string path, int width, ColorScheme scheme, List<string> found)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{path.Replace('/', '_')}-{width}-{scheme}.png"), FullPage = true });
        found.AddRange((await page.AxeFaultsAsync()).Select(fault => $"{path}: {fault}"));
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
            found.Add($"{path} scrolls sideways at {width}");
    }

    private static TestSite Open(out string address)
    {
        var site = new TestSite(settings => settings["Site:Url"] = "http://localhost:5000");
        address = $"http://localhost:{site.Listen().Port}";
        return site;
    }

    private static async Task SignInAsync(IPage page, string address)
    {
        await page.GotoAsync(address + "/admin/sign-in");
        await page.FillAsync("#email", "ada@corner.example");
        await page.FillAsync("#password", AdminClient.Password);
        await page.ClickAsync("form.narrow button.main");
        await page.ArrivesAsync("**/admin");
    }

    // A device that is there, knows its owner, and never asks.
    private static async Task PlugInAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
