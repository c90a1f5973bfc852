using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The program dies in mid-sentence and is started again: the page goes on by itself.</summary>
[Collection("editor")]
public sealed class KilledServerTests
{
    [SkippableFact]
    public async Task A_killed_program_loses_no_word_and_nobody_has_to_sign_in_again()
    {
        await using var browser = await ChromiumBrowser.StartAsync();
        await using var program = new RunningProgram();
        await program.AddUserAsync(EditorSite.Email, Admin.AdminClient.Password);
        await program.StartAsync();
        var context = await browser.ContextAsync(new BrowserNewContextOptions { BaseURL = program.Address.ToString() });
        var page = await context.NewPageAsync();
        await EditorSite.SignInAsync(page);
        await page.GotoAsync("/admin/articles/new?kind=news");
        await page.WaitForSelectorAsync(".toolbar");
        await page.Locator("#text").FillAsync("---\ntitle: Kept\nstatus: draft\n---\n\nThe first sentence.");
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Saved);

        await page.Keyboard.InsertTextAsync(" The second, in mid-");
        program.Kill();
        await page.Keyboard.InsertTextAsync("sentence.");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        await program.StartAsync();
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Saved);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new Regex("The first sentence\\. The second, in mid-sentence\\.$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator(".recovery")).ToHaveCountAsync(0);
    }

    private static Regex Saved => new("^Saved ", RegexOptions.None, TimeSpan.FromSeconds(1));
}
