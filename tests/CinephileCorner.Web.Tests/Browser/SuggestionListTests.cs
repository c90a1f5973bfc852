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
        Assert.Empty(await page.AxeFaultsAsync());

        await PointAsync(box);
        Assert.Equal("offer-0", await options.First.GetAttributeAsync("id"));
        Assert.Equal("true", await options.First.GetAttributeAsync("aria-selected"));
        await box.PressAsync("ArrowUp");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("kelly reich", await box.InputValueAsync());
        await box.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();

        await box.PressSequentiallyAsync("a");
        await Assertions.Expect(options.First).ToContainTextAsync("Kelly Reichardt");
        await PointAsync(box);
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/people/kelly-reichardt").ToString());
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
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/films/ghost-tropic-2020").ToString());
        await page.GotoAsync("/search");
        await box.PressSequentiallyAsync("soup");
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/search?q=soup").ToString());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task An_answer_that_comes_late_never_takes_the_place_of_a_newer_one()
    {
        var page = await site.WindowAsync(1280);
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/search/suggest?q=kel", async route =>
        {
            await late.Task;
            await route.FulfillAsync(Offering("Out of date"));
        });
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        await page.RunAndWaitForRequestAsync(() => box.PressSequentiallyAsync("kel"), request => request.Url.EndsWith("q=kel", StringComparison.Ordinal));
        await box.PressSequentiallyAsync("ly reich");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToContainTextAsync("Kelly Reichardt");
        await HearAsync(page, late);
        await Assertions.Expect(options.First).ToContainTextAsync("Kelly Reichardt");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("Escape")]
    [InlineData("Control+A Delete")]
    public async Task What_was_called_off_does_not_open_any_more(string keys)
    {
        var page = await site.WindowAsync(1280);
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/search/suggest?q=kel", async route =>
        {
            await late.Task;
            await route.FulfillAsync(Offering("Out of date"));
        });
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        await page.RunAndWaitForRequestAsync(() => box.PressSequentiallyAsync("kel"), request => request.Url.EndsWith("q=kel", StringComparison.Ordinal));
        await box.PressSequentiallyAsync("l");
        await box.PressAsync("Backspace");
        foreach (var key in keys.Split(' '))
            await box.PressAsync(key);
        await HearAsync(page, late);
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Whoever_types_on_has_chosen_nothing_and_the_arrows_open_it_again()
    {
        var page = await site.WindowAsync(1280);
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        var options = page.GetByRole(AriaRole.Option);
        await box.PressSequentiallyAsync("kelly");
        await Assertions.Expect(options.First).ToContainTextAsync("Kelly Reichardt");
        foreach (var key in new[] { "Home", "End", "ArrowLeft", "ArrowRight" })
        {
            await PointAsync(box);
            await box.PressAsync(key);
            Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        }
        await box.PressAsync("Home");
        Assert.Equal(0, await box.EvaluateAsync<int>("box => box.selectionStart"));
        await box.PressAsync("End");

        await box.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        Assert.Equal("kelly", await box.InputValueAsync());
        await box.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        await box.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await box.PressAsync("ArrowUp");
        Assert.Equal("offer-" + ((await options.CountAsync()) - 1), await box.GetAttributeAsync("aria-activedescendant"));

        await box.PressSequentiallyAsync(" r");
        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Address, "/search?q=kelly+r").ToString());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Keys_of_a_composition_choose_nothing()
    {
        var page = await site.WindowAsync(1280);
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("kelly");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await PointAsync(box);
        foreach (var key in new[] { "{ key: 'Enter', isComposing: true }", "{ key: 'Enter', keyCode: 229 }", "{ key: 'ArrowDown', isComposing: true }", "{ key: 'Escape', isComposing: true }" })
        {
            Assert.True(await box.EvaluateAsync<bool>($"box => box.dispatchEvent(new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, ...{key} }}))"));
            Assert.Equal("offer-0", await box.GetAttributeAsync("aria-activedescendant"));
        }
        Assert.EndsWith("/search", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_press_that_is_no_click_chooses_nothing_and_nothing_breaks_the_policy()
    {
        var page = await site.WindowAsync(1280);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.GotoAsync("/search");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("kelly");
        var first = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(first).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".find [role=status]")).ToContainTextAsync("suggestion");
        await first.ClickAsync(new() { Button = MouseButton.Right });
        await first.HoverAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(5, 5);
        await page.Mouse.UpAsync();
        Assert.EndsWith("/search", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(first).ToBeVisibleAsync();
        await box.PressSequentiallyAsync(" xqzwv");
        await Assertions.Expect(page.Locator(".find [role=status]")).ToHaveTextAsync("No suggestions");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("ArrowDown")]
    [InlineData("ArrowUp")]
    public async Task An_arrow_before_the_first_offers_points_once_they_are_there_and_asks_only_once(string key)
    {
        var page = await site.WindowAsync(1280);
        var (asked, late) = (0, new TaskCompletionSource());
        await page.RouteAsync("**/search/suggest?q=kel", async route =>
        {
            Interlocked.Increment(ref asked);
            await late.Task;
            await route.FulfillAsync(Offering("Kelly Reichardt"));
        });
        var noon = new DateTime(2025, 2, 1, 12, 0, 0, DateTimeKind.Utc);
        await page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = noon });
        await page.GotoAsync("/search");
        // The page would ask by itself if a busy machine typed the arrow late.
        await page.Clock.PauseAtAsync(noon.AddHours(1));
        var box = page.GetByRole(AriaRole.Combobox);
        await box.FillAsync("kel");
        await page.RunAndWaitForRequestAsync(() => box.PressAsync(key), request => request.Url.EndsWith("q=kel", StringComparison.Ordinal));
        await page.Clock.RunForAsync(500);
        late.SetResult();
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "offer-0");
        Assert.Equal(1, asked);
        await page.Context.CloseAsync();
    }

    // On a busy machine the offers are still those to the first letters, and the arrow asks first.
    private static async Task PointAsync(ILocator box)
    {
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "offer-0");
    }

    private static RouteFulfillOptions Offering(string name) =>
        new() { ContentType = "application/json", Body = $$"""{ "query": "", "suggestions": [{ "name": "{{name}}", "detail": "", "kind": "film", "url": "/films" }] }""" };

    // Lets the answer go, and gives the page the time to take it.
    private static async Task HearAsync(IPage page, TaskCompletionSource late)
    {
        var heard = page.WaitForResponseAsync(response => response.Url.EndsWith("q=kel", StringComparison.Ordinal));
        late.SetResult();
        await (await heard).FinishedAsync();
        await page.EvaluateAsync("() => new Promise(done => setTimeout(() => requestAnimationFrame(done)))");
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
