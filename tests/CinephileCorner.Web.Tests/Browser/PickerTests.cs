using CinephileCorner.Web.Tests.Admin.Names;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>Names chosen while they are typed, with nothing but a keyboard.</summary>
[Collection("editor")]
public sealed class PickerTests : IAsyncLifetime
{
    private readonly EditorSite _desk = new();

    public async Task InitializeAsync()
    {
        await _desk.InitializeAsync();
        await _desk.Site.ImportAsync(NameFiles.Review("here", "Stefan Gota (Stefan)", "Here", 2019), NameFiles.Review("there", "Stefan Gota, Liyo Gong", "There"));
    }

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task A_known_film_is_chosen_with_arrows_and_brings_its_year()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        var film = page.GetByRole(AriaRole.Combobox, new() { Name = "Film", Exact = true });
        await film.FocusAsync();
        await page.Keyboard.TypeAsync("her");
        await Assertions.Expect(film).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator("#field-film-known").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Here2019 · 1 article here"]);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(film).ToHaveAttributeAsync("aria-activedescendant", "field-film-known-0");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(film).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(film).ToHaveValueAsync("her");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(film).ToHaveValueAsync("Here");
        await Assertions.Expect(page.GetByLabel("Year", new() { Exact = true })).ToHaveValueAsync("2019");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("film: Here\\nyear: 2019|film: Here \\(2019\\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(film).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Who_types_all_but_a_known_name_is_asked_and_takes_the_known_one()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        var add = page.GetByRole(AriaRole.Combobox, new() { Name = "Add somebody to Cast" });
        await add.FocusAsync();
        await page.Keyboard.TypeAsync("Stefan Gotta");
        var note = page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Did you mean" });
        await Assertions.Expect(note).ToContainTextAsync("“Stefan Gotta” is new here. Did you mean Stefan Gota (2 articles here)?");
        await page.Keyboard.PressAsync("Escape");
        // Past the role and the button that adds, the button in the question.
        await page.GetByRole(AriaRole.Button, new() { Name = "Use Stefan Gota" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(add).ToHaveValueAsync("Stefan Gota");
        await Assertions.Expect(add).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#field-cast")).ToHaveValueAsync("Stefan Gota");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Stefan Gota", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        // Somebody new is simply taken, and said to be new.
        await page.Keyboard.TypeAsync("Grimm Vandekerckhove");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "New here: Grimm Vandekerckhove." })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#field-cast")).ToHaveValueAsync("Stefan Gota\nGrimm Vandekerckhove");
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/admin/articles/new?kind=review");
        await page.Locator(".toolbar").WaitForAsync();
        return page;
    }
}
