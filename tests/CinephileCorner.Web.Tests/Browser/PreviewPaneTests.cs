using System.Globalization;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The readers' page beside the text.</summary>
[Collection("editor")]
public sealed class PreviewPaneTests : IAsyncLifetime
{
    // The paragraph stands at the top of the preview.
    private const string Above = """
        (number) => {
          const view = document.querySelector(".stage iframe:not(.next)").contentWindow;
          const paragraph = [...view.document.querySelectorAll("p")].find((one) => one.textContent.startsWith(`Paragraph ${number} `));
          return Math.abs(paragraph.getBoundingClientRect().top) < 40;
        }
        """;

    private readonly EditorSite _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task It_stands_where_the_text_stands_until_somebody_scrolls_it()
    {
        await using var context = await _desk.SignedInAsync();
        // Paragraphs of very different lengths, so that halfway down the one is not halfway down the other.
        var text = EditorSite.Draft + string.Concat(Enumerable.Range(0, 60).Select(number => string.Create(CultureInfo.InvariantCulture, $"\nParagraph {number} begins. {(number < 12 ? string.Concat(Enumerable.Repeat("word and ", 110)) : number % 5 == 0 ? "![Nothing](none.jpg)" : "Short.")}\n")));
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync(text)}");
        await Assertions.Expect(Frame(page).GetByText("Paragraph 59 begins.")).ToBeAttachedAsync();
        await page.EvaluateAsync("() => { document.getElementById('text').style.height = '500px'; document.getElementById('text').style.flex = 'none'; }");
        foreach (var number in new[] { 4, 11, 30 })
        {
            await ScrollToAsync(page, number);
            await page.WaitForFunctionAsync(Above, number);
        }
        await page.EvaluateAsync("() => document.querySelector('.stage iframe:not(.next)').contentWindow.scrollTo(0, 100)");
        await ScrollToAsync(page, 8);
        // Two frames later it has still not followed.
        Assert.Equal(100, await page.EvaluateAsync<int>("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Math.round(document.querySelector('.stage iframe:not(.next)').contentWindow.scrollY)))))"));
        // Whoever writes again leads again.
        await page.Locator("#text").PressAsync("Shift");
        await ScrollToAsync(page, 20);
        await page.WaitForFunctionAsync(Above, 20);
    }

    [SkippableFact]
    public async Task A_new_page_takes_the_place_of_the_old_one_where_it_stood_and_no_script_runs_in_it()
    {
        await using var context = await _desk.SignedInAsync();
        var text = EditorSite.Draft + string.Concat(Enumerable.Range(0, 60).Select(number => string.Create(CultureInfo.InvariantCulture, $"\nParagraph {number} begins.\n")));
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync(text)}");
        await Assertions.Expect(Frame(page).GetByText("Paragraph 59 begins.")).ToBeAttachedAsync();
        Assert.Equal("allow-same-origin", await page.Locator(".stage iframe").First.GetAttributeAsync("sandbox"));
        await page.EvaluateAsync("() => { const frame = document.querySelector('.stage iframe'); frame.dataset.same = ''; frame.contentWindow.scrollTo(0, 700); }");
        await page.EvaluateAsync("() => { const area = document.getElementById('text'); area.focus(); const at = area.value.indexOf('Paragraph 7 '); area.setSelectionRange(at, at); }");
        await page.Keyboard.TypeAsync("The new ");
        await Assertions.Expect(Frame(page).GetByText("The new Paragraph 7 begins.")).ToBeAttachedAsync();
        Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(document.querySelector('.stage iframe[data-same]').contentWindow.scrollY)"));
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        Assert.Equal("The new Paragraph 7", await page.EvaluateAsync<string>("() => { const area = document.getElementById('text'); return area.value.slice(area.selectionStart - 8, area.selectionStart + 11); }"));
    }

    [SkippableFact]
    public async Task Its_width_and_its_light_are_chosen()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await Assertions.Expect(Frame(page).Locator(".prose").First).ToBeVisibleAsync();
        foreach (var (choice, width) in new[] { ("Phone", 390), ("Tablet", 768), ("Desktop", 1280) })
        {
            await page.GetByLabel("Width of the preview").SelectOptionAsync(choice);
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.querySelector('.stage iframe').contentWindow.innerWidth"));
        }
        const string ground = "() => { const view = document.querySelector('.stage iframe').contentWindow; return view.getComputedStyle(view.document.documentElement).colorScheme + ' ' + view.getComputedStyle(view.document.body).color; }";
        await page.GetByLabel("Light or dark").SelectOptionAsync("Light");
        var light = await page.EvaluateAsync<string>(ground);
        await page.GetByLabel("Light or dark").SelectOptionAsync("Dark");
        Assert.NotEqual(light, await page.EvaluateAsync<string>(ground));
        // A new text keeps what was chosen.
        var dark = await page.EvaluateAsync<string>(ground);
        await EditorSite.ReplaceAsync(page, "First", "Quite another");
        await Assertions.Expect(Frame(page).Locator(".prose").First).ToContainTextAsync("Quite another");
        Assert.Equal(dark, await page.EvaluateAsync<string>(ground));
    }

    [SkippableFact]
    public async Task While_the_text_cannot_be_read_it_keeps_the_last_page_and_says_why()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await Assertions.Expect(Frame(page).Locator(".prose").First).ToBeVisibleAsync();
        await EditorSite.ReplaceAsync(page, "Here Review", "[never closed");
        await Assertions.Expect(page.Locator("#view .warn")).ToContainTextAsync("The preview waits:");
        await Assertions.Expect(Frame(page).Locator(".prose").First).ToContainTextAsync("First paragraph.");
        await EditorSite.ReplaceAsync(page, "[never closed", "Here again");
        await Assertions.Expect(page.Locator("#view .warn")).ToBeHiddenAsync();
        await page.RouteAsync("**/admin/preview", route => route.AbortAsync());
        await EditorSite.ReplaceAsync(page, "First", "Very first");
        await Assertions.Expect(page.Locator("#view .warn")).ToContainTextAsync("the site does not answer");
    }

    private static IFrameLocator Frame(IPage page) => page.FrameLocator(".stage iframe:not(.next)");

    // Puts the line at the top of the text area, measured by a twin of it.
    private static async Task ScrollToAsync(IPage page, int number) => await page.EvaluateAsync("""
        (number) => {
          const area = document.getElementById("text");
          const style = getComputedStyle(area);
          const twin = document.createElement("div");
          for (const name of ["font", "lineHeight", "padding", "letterSpacing", "tabSize"]) twin.style[name] = style[name];
          Object.assign(twin.style, { position: "absolute", whiteSpace: "pre-wrap", overflowWrap: "break-word", boxSizing: "border-box", width: area.clientWidth + "px" });
          const mark = document.createElement("span");
          mark.textContent = "P";
          twin.append(area.value.slice(0, area.value.indexOf(`Paragraph ${number} `)), mark);
          document.body.append(twin);
          area.scrollTop = mark.offsetTop;
          twin.remove();
        }
        """, number);
}
