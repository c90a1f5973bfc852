using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The suggestions as a combobox with a listbox (ARIA Authoring Practices, “Editable Combobox With List Autocomplete”).</summary>
[Collection("browser")]
public class SuggestionListTests(SampleSite site)
{
    [SkippableFact]
    public async Task It_opens_while_typing_and_is_walked_and_chosen_by_keys()
    {
        var page = await site.WindowAsync(1280);
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        await box.PressSequentiallyAsync("kelly reich");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToContainTextAsync("Kelly Reichardt");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Equal("offers", await box.GetAttributeAsync("aria-controls"));
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Empty((await page.RunAxe()).Violations.Select(rule => rule.Id));

        await box.PressAsync("ArrowDown");
        var active = await box.GetAttributeAsync("aria-activedescendant");
        Assert.Equal(await options.First.GetAttributeAsync("id"), active);
        Assert.Equal("true", await options.First.GetAttributeAsync("aria-selected"));
        await box.PressAsync("ArrowUp");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("kelly reich", await box.InputValueAsync());
        await box.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();

        await box.PressSequentiallyAsync("a");
        await Assertions.Expect(options.First).ToContainTextAsync("Kelly Reichardt");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/kelly-reichardt");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Enter_without_a_choice_searches_and_a_click_chooses()
    {
        var page = await site.WindowAsync(390, scheme: ColorScheme.Dark);
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("ghost");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.WaitForURLAsync("**/films/ghost-tropic-2020");
        await page.GotoAsync("/search");
        await box.PressSequentiallyAsync("soup");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=soup");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_scripts_the_form_does_it_all()
    {
        var page = await site.WindowAsync(390, scripts: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.GetByLabel("Films, people, reviews, rankings and news").FillAsync("reichrdt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kelly Reichardt", Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
