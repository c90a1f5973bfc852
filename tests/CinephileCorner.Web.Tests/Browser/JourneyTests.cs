using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>From the sign-in to a published review with five people: by keyboard alone, and by a browser that runs no script.</summary>
[Collection("editor")]
public sealed class JourneyTests : IAsyncLifetime
{
    private const string Shown = "Moss on a kerb";

    private readonly EditorSite _desk = new();
    private readonly string _picture = Path.Combine(Path.GetTempPath(), $"corner-{Guid.NewGuid():N}.png");

    public async Task InitializeAsync()
    {
        await File.WriteAllBytesAsync(_picture, TestPicture.Png(60, 40));
        await _desk.InitializeAsync();
    }

    public Task DisposeAsync()
    {
        File.Delete(_picture);
        return _desk.DisposeAsync();
    }

    [SkippableFact]
    public async Task By_keyboard_alone()
    {
        await using var context = await _desk.BrowserAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin/sign-in");
        await ReachFieldAsync(page, "email");
        await page.Keyboard.TypeAsync(EditorSite.Email);
        await ReachFieldAsync(page, "password");
        await page.Keyboard.TypeAsync(Admin.AdminClient.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("**/admin");
        await ReachAsync(page, "New review");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".toolbar");
        await ReachFieldAsync(page, "text");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync("Moss grows on the edge of ");
        await page.Keyboard.PressAsync("Control+i");
        await page.Keyboard.InsertTextAsync("Brussels");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.InsertTextAsync(".");
        await ChoosePictureAsync(page);
        // In the order in which the Tab key comes to them.
        foreach (var (field, value) in new[] { ("field-film", "Here"), ("field-year", "2023"), ("field-score", "8") })
            await FillAsync(page, field, value);
        foreach (var (name, role) in new[] { ("Stefan Gota", "Stefan"), ("Liyo Gong", "ShuXiu"), ("Teodor Corban", "Mihai"), ("Cedric Luvuezo", "Cedric") })
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.id") != "field-cast-add")
                await ReachFieldAsync(page, "field-cast-add");
            await page.Keyboard.InsertTextAsync(name);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.InsertTextAsync(role);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(name, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
        await FillAsync(page, "field-crew", "Bas Devos (director)");
        await FillAsync(page, "field-title", "Here Review: Moss");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ArrivesAsync("**/publication");
        await ReachAsync(page, "Publish");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(new System.Text.RegularExpressions.Regex("/admin/articles/[0-9]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await CheckAsync();
    }

    [SkippableFact]
    public async Task Without_a_script()
    {
        await using var context = await _desk.SignedInAsync(scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin/media");
        await page.GetByLabel("Upload pictures").SetInputFilesAsync(_picture);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true }).ClickAsync();
        await page.GetByLabel("Alt text").FillAsync(Shown);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        var picture = await page.GetByLabel("In an article").InputValueAsync();
        await page.GotoAsync("/admin");
        await page.GetByRole(AriaRole.Link, new() { Name = "New review" }).ClickAsync();
        await page.Locator("#text").FillAsync(await page.Locator("#text").InputValueAsync() + "Moss grows on the edge of *Brussels*.\n\n" + picture + "\n");
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
            var file = await db.MediaItems.Select(item => item.File).SingleAsync();
            Assert.Equal($"<p>Moss grows on the edge of <em>Brussels</em>.</p>\n<p><img src=\"/media/{file}\" alt=\"{Shown}\" loading=\"lazy\" width=\"60\" height=\"40\"></p>", article.Text.BodyHtml.Trim());
        });
        using var visitor = new HttpClient();
        Assert.Contains("Stefan Gota", await visitor.GetStringAsync(new Uri(_desk.Address, "/reviews/here-2023")), StringComparison.Ordinal);
    }

    // The key opens the system's own dialog; the words for whoever does not see the picture are asked for at once.
    private async Task ChoosePictureAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+End");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Control+Alt+g"));
        await chooser.SetFilesAsync(_picture);
        await page.WaitForSelectorAsync("dialog #alt");
        await page.Keyboard.InsertTextAsync(Shown);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Moss on a kerb\\]\\(/media/", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task FillAsync(IPage page, string field, string value)
    {
        await ReachFieldAsync(page, field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(value);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like(System.Text.RegularExpressions.Regex.Escape(value)));
    }

    // Tab until it has the focus: whoever has no mouse gets there, and sees where they are.
    private static Task ReachAsync(IPage page, string name) => ReachAsync(page, name, "() => document.activeElement.textContent.trim()");

    private static Task ReachFieldAsync(IPage page, string id) => ReachAsync(page, id, "() => document.activeElement.id");

    private static async Task ReachAsync(IPage page, string wanted, string what)
    {
        for (var stops = 0; stops < 300; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(what) == wanted)
                return;
        }
        Assert.Fail($"“{wanted}” cannot be reached with the Tab key.");
    }
}
