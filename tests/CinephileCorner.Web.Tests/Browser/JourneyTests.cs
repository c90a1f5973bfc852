using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>From the sign-in to a published review with five people: by keyboard alone, and by a browser that runs no script.</summary>
[Collection("editor")]
public sealed class JourneyTests : IAsyncLifetime
{
    private readonly EditorSite _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task By_keyboard_alone()
    {
        await using var context = await _desk.BrowserAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin/sign-in");
        await TypeIntoAsync(page, "#email", EditorSite.Email);
        await TypeIntoAsync(page, "#password", Admin.AdminClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
        await ReachAsync(page, "New review");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".toolbar");
        await TypeIntoAsync(page, "#text", "", clear: false);
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync("Moss grows on the edge of ");
        await page.Keyboard.PressAsync("Control+i");
        await page.Keyboard.InsertTextAsync("Brussels");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.InsertTextAsync(".");
        foreach (var (field, value) in new[] { ("field-film", "Here"), ("field-year", "2023"), ("field-score", "8"), ("field-title", "Here Review: Moss") })
        {
            await TypeIntoAsync(page, "#" + field, value);
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(value), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
        foreach (var (name, role) in new[] { ("Stefan Gota", "Stefan"), ("Liyo Gong", "ShuXiu"), ("Teodor Corban", "Mihai"), ("Cedric Luvuezo", "Cedric") })
        {
            await TypeIntoAsync(page, "#field-cast-add", name);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.InsertTextAsync(role);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(name, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
        await TypeIntoAsync(page, "#field-crew", "Bas Devos (director)");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Bas Devos", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/publication");
        await ReachAsync(page, "Publish");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/admin/articles/[0-9]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await CheckAsync();
    }

    [SkippableFact]
    public async Task Without_a_script()
    {
        await using var context = await _desk.SignedInAsync(scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin");
        await page.GetByRole(AriaRole.Link, new() { Name = "New review" }).ClickAsync();
        await page.Locator("#text").FillAsync(await page.Locator("#text").InputValueAsync() + "Moss grows on the edge of *Brussels*.\n");
        await page.Locator("#field-film").FillAsync("Here");
        await page.Locator("#field-year").FillAsync("2023");
        await page.Locator("#field-score").FillAsync("8");
        await page.Locator("#field-title").FillAsync("Here Review: Moss");
        await page.Locator("#field-cast").FillAsync("Stefan Gota (Stefan)\nLiyo Gong (ShuXiu)\nTeodor Corban (Mihai)\nCedric Luvuezo (Cedric)");
        await page.Locator("#field-crew").FillAsync("Bas Devos (director)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("Saved");
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("Readers have");
        await CheckAsync();
    }

    private async Task CheckAsync()
    {
        await _desk.Site.StoreAsync(async db =>
        {
            var article = await db.Articles.Include(one => one.Film).Include(one => one.Text).Include(one => one.Credits).ThenInclude(credit => credit.Person).SingleAsync();
            Assert.Equal((ArticleState.Published, "here-2023", "Here Review: Moss", 16), (article.State, article.Slug, article.Headline, article.HalfPoints ?? 0));
            Assert.Equal(["Stefan Gota", "Liyo Gong", "Teodor Corban", "Cedric Luvuezo", "Bas Devos"], article.Credits.OrderBy(credit => credit.Kind).ThenBy(credit => credit.Position).Select(credit => credit.Person.Name));
            Assert.Contains("<em>Brussels</em>", article.Text.BodyHtml, StringComparison.Ordinal);
        });
        using var visitor = new HttpClient();
        Assert.Contains("Stefan Gota", await visitor.GetStringAsync(new Uri(_desk.Address, "/reviews/here-2023")), StringComparison.Ordinal);
    }

    private static async Task TypeIntoAsync(IPage page, string field, string words, bool clear = true)
    {
        await page.Locator(field).FocusAsync();
        if (clear)
            await page.Keyboard.PressAsync("Control+a");
        if (words.Length > 0)
            await page.Keyboard.InsertTextAsync(words);
    }

    // Tab until it has the focus: whoever has no mouse gets there, and sees where they are.
    private static async Task ReachAsync(IPage page, string name)
    {
        for (var stops = 0; stops < 80; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") == name)
                return;
        }
        Assert.Fail($"“{name}” cannot be reached with the Tab key.");
    }
}
