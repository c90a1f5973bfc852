using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>What the keys and tools of the editor do to the text, each one step to undo.</summary>
[Collection("editor")]
public sealed class ToolsTests : IAsyncLifetime
{
    private readonly EditorSite _desk = new();

    // The text with what is chosen between ‹ and ›, a key, and the text afterwards.
    private static readonly (string Before, string Key, string After)[] Keys =
    [
        ("one ‹two› three", "Control+b", "one **‹two›** three"),
        ("one **‹two›** three", "Control+b", "one ‹two› three"),
        ("one ‹**two**› three", "Control+b", "one ‹two› three"),
        ("one **‹two›** three", "Control+i", "one ***‹two›*** three"),
        ("one ***‹two›*** three", "Control+i", "one **‹two›** three"),
        ("one ***‹two›*** three", "Control+b", "one *‹two›* three"),
        ("one‹ two ›three", "Control+i", "one *‹two›* three"),
        ("‹One.\n\nTwo words.›", "Control+b", "‹**One.**\n\n**Two words.**›"),
        ("‹- one\n- two›", "Control+i", "‹- *one*\n- *two*›"),
        ("say ‹words› now", "Control+k", "say [words](‹https://›) now"),
        ("see ‹https://example.org/a›", "Control+k", "see [‹words›](https://example.org/a)"),
        ("abc‹›d", "Control+Alt+2", "## abc‹›d"),
        ("## abc‹›d", "Control+Alt+3", "### abc‹›d"),
        ("### abc‹›d", "Control+Alt+3", "abc‹›d"),
        ("‹one\n\ntwo›", "Control+Shift+7", "‹1. one\n\n2. two›"),
        ("‹one\n\ntwo›", "Control+Shift+8", "‹- one\n\n- two›"),
        ("‹- one\n\n- two›", "Control+Shift+8", "‹one\n\ntwo›"),
        ("‹- one\n- two›", "Control+Shift+7", "‹1. one\n2. two›"),
        ("‹one\n\ntwo›", "Control+Shift+9", "‹> one\n>\n> two›"),
        ("‹> one\n>\n> two›", "Control+Shift+9", "‹one\n\ntwo›"),
        ("- one\n- two‹›", "Control+]", "- one\n  - two‹›"),
        ("1. one\n2. two‹›", "Control+]", "1. one\n   2. two‹›"),
        ("1. one\n   - two‹›", "Control+[", "1. one\n- two‹›"),
        ("- one‹›", "Enter", "- one\n- ‹›"),
        ("9. one‹›", "Enter", "9. one\n10. ‹›"),
        ("> one‹›", "Enter", "> one\n> ‹›"),
        ("- one\n- ‹›", "Enter", "- one\n‹›"),
        ("- o‹›ne", "Enter", "- o\n- ‹›ne"),
    ];

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task Each_key_does_its_own_in_one_step()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        foreach (var (before, key, after) in Keys)
        {
            await WriteAsync(page, before);
            await page.Keyboard.PressAsync(key);
            Assert.Equal((before, key, after), (before, key, await ReadAsync(page)));
            await page.Keyboard.PressAsync("Control+z");
            Assert.Equal(before.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal), await page.Locator("#text").InputValueAsync());
        }
    }

    [SkippableFact]
    public async Task A_sign_that_needs_AltGr_is_a_sign_and_no_command()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await WriteAsync(page, "‹abc›");
        foreach (var (key, code) in new[] { ("b", "KeyB"), ("2", "Digit2"), ("]", "Digit9"), ("s", "KeyS") })
        {
            Assert.False(await page.EvaluateAsync<bool>("""
                ([key, code]) => {
                  const event = new KeyboardEvent("keydown", { key, code, ctrlKey: true, altKey: code.startsWith("Digit"), modifierAltGraph: true, bubbles: true, cancelable: true });
                  document.getElementById("text").dispatchEvent(event);
                  return event.defaultPrevented;
                }
                """, new[] { key, code }));
        }
        Assert.Equal("‹abc›", await ReadAsync(page));
    }

    [SkippableFact]
    public async Task The_toolbar_is_one_stop_of_the_Tab_key_and_arrows_go_through_it()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        var tools = page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button);
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Alt+F10");
        await Assertions.Expect(tools.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tools.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(tools.Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tools.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        // Where one was in the toolbar is where one comes back to, from either side.
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(tools.Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        var text = await page.Locator("#text").InputValueAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).Not.ToBeFocusedAsync();
        Assert.Equal(text, await page.Locator("#text").InputValueAsync());
    }

    [SkippableFact]
    public async Task The_list_of_keys_opens_with_a_question_mark_outside_fields_until_it_is_switched_off()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        var list = page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("?");
        Assert.EndsWith("?", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        await Assertions.Expect(list).ToHaveCountAsync(0);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "‹ Articles" });
        await link.FocusAsync();
        await page.Keyboard.PressAsync("?");
        foreach (var key in new[] { "Ctrl+S", "Ctrl+Enter", "Ctrl+B", "Ctrl+I", "Ctrl+K", "Ctrl+Alt+2", "Ctrl+Alt+3", "Ctrl+Shift+7", "Ctrl+Shift+8", "Ctrl+Shift+9", "Ctrl+Alt+P", "Ctrl+Alt+G", "Ctrl+]", "Ctrl+[", "Alt+F10, Esc", "Ctrl+Alt+0", "Ctrl+Shift+V" })
            await Assertions.Expect(list.GetByText(key, new() { Exact = true })).ToBeVisibleAsync();
        await list.GetByLabel("Do not open this with ?").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToHaveCountAsync(0);
        await link.FocusAsync();
        await page.Keyboard.PressAsync("?");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".toolbar");
        await link.FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToHaveCountAsync(0);
        // Its button opens it all the same.
        await page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Assertions.Expect(list).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Views_and_focus_are_changed_by_keys_and_come_back()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await page.Locator("#text").FocusAsync();
        foreach (var (text, view, facts) in new[] { (false, true, false), (true, false, true), (true, true, true) })
        {
            await page.Keyboard.PressAsync("Control+Alt+p");
            Assert.Equal((text, view, facts), (await page.Locator("#text").IsVisibleAsync(), await page.Locator("#view").IsVisibleAsync(), await page.Locator("#facts").IsVisibleAsync()));
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        await page.Keyboard.PressAsync("Control+Alt+0");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        Assert.Equal((true, false, false), (await page.Locator("#text").IsVisibleAsync(), await page.Locator("#view").IsVisibleAsync(), await page.Locator("#facts").IsVisibleAsync()));
        await Assertions.Expect(page.Locator("#save-line")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Alt+0");
        Assert.Equal((false, true), (await page.Locator("#text").IsVisibleAsync(), await page.Locator("#view").IsVisibleAsync()));
    }

    [SkippableFact]
    public async Task Words_are_counted_of_the_text_and_of_what_is_chosen_and_never_said_aloud()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await WriteAsync(page, "---\ntitle: Here\n---\n\n" + string.Concat(Enumerable.Repeat("word ", 231)) + "‹two words›");
        await Assertions.Expect(page.Locator("#counts")).ToHaveTextAsync("233 words · 2 min · selected 2 · 1 min");
        Assert.Null(await page.Locator("#counts").GetAttributeAsync("aria-live"));
        Assert.Null(await page.Locator("#counts").GetAttributeAsync("role"));
        await page.Keyboard.PressAsync("Control+Home");
        await Assertions.Expect(page.Locator("#counts")).ToHaveTextAsync("233 words · 2 min · column 1");
    }

    [SkippableFact]
    public async Task The_save_line_speaks_up_when_something_is_wrong_or_was_asked_for_and_not_otherwise()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        var line = page.Locator("#save-line");
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("By itself.");
        await EditorSite.SavedAsync(page);
        await Assertions.Expect(line).ToHaveAttributeAsync("aria-live", "off");
        await context.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync(" Offline.");
        await Assertions.Expect(line).ToContainTextAsync("kept on this device");
        await Assertions.Expect(line).ToHaveAttributeAsync("aria-live", "polite");
        await context.SetOfflineAsync(false);
        await page.Keyboard.PressAsync("Control+s");
        await EditorSite.SavedAsync(page);
        await page.Keyboard.TypeAsync(" By hand.");
        await page.Keyboard.PressAsync("Control+s");
        await EditorSite.SavedAsync(page);
        await Assertions.Expect(line).ToHaveAttributeAsync("aria-live", "polite");
    }

    private static async Task WriteAsync(IPage page, string marked) => await page.EvaluateAsync("""
        (marked) => {
          const area = document.getElementById("text");
          area.focus();
          area.select();
          document.execCommand("insertText", false, marked.replace("‹", "").replace("›", ""));
          area.setSelectionRange(marked.indexOf("‹"), marked.indexOf("›") - 1);
        }
        """, marked);

    private static Task<string> ReadAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const { value, selectionStart: start, selectionEnd: end } = document.getElementById("text");
          return value.slice(0, start) + "‹" + value.slice(start, end) + "›" + value.slice(end);
        }
        """);
}
