using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>What comes in from a clipboard, by dragging, or from a folder of pictures.</summary>
[Collection("editor")]
public sealed class PasteTests : IAsyncLifetime
{
    // As a word processor puts it on the clipboard: a page with its own styles, namespaces, conditional comments and list paragraphs.
    private const string FromAWordProcessor = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt;} --></style>
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
        <body lang=EN-US style='tab-interval:35.4pt'><!--StartFragment-->
        <h2>The soup<o:p></o:p></h2>
        <p class=MsoNormal>“Moss” is a <b style='mso-bidi-font-weight:normal'>quiet</b> word, and <i>Here</i> a
        short one; see <a href="https://example.org/here">the notes</a>.<o:p></o:p></p>
        <p class=MsoNormal>One line<br>and another<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Soup<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Moss<o:p></o:p></p>
        <!--EndFragment--></body></html>
        """;

    private const string AsMarkdown = "## The soup\n\n“Moss” is a **quiet** word, and *Here* a short one; see [the notes](https://example.org/here).\n\nOne line\nand another\n\n1. Soup\n2. Moss";

    private readonly EditorSite _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task Text_of_a_word_processor_comes_as_Markdown_in_one_step()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        // A page that writes to the clipboard has its words washed first; a word processor has not.
        await page.EvaluateAsync("""
            ([words, html]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", words);
              clipboardData.setData("text/html", html);
              document.getElementById("text").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """, new[] { "The soup …", FromAWordProcessor });
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft + AsMarkdown);
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(EditorSite.Draft, await page.Locator("#text").InputValueAsync());
    }

    [SkippableFact]
    public async Task With_Shift_the_words_come_as_they_are_and_without_the_site_too()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        const string words = "“Curly” quotes – kept\nand single line breaks too";
        await CopyAsync(page, words, "<p><b>“Curly” quotes – kept</b><br>and single line breaks too</p>");
        await page.Keyboard.PressAsync("Control+Shift+v");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft + words);
        await page.Keyboard.PressAsync("Control+z");
        await page.RouteAsync("**/admin/paste", route => route.AbortAsync());
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft + words);
    }

    [SkippableFact]
    public async Task An_address_pasted_onto_words_makes_a_link_of_them()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        await CopyAsync(page, "https://example.org/here_(2023)", null);
        await SelectAsync(page, "Second ");
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft.Replace("Second ", "[Second](https://example.org/here_%282023%29) ", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+z");
        // Over two paragraphs it takes their place, as any words would.
        await SelectAsync(page, "First paragraph.\n\nSecond");
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft.Replace("First paragraph.\n\nSecond", "https://example.org/here_(2023)", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_picture_that_is_refused_leaves_the_text_as_it_was_says_why_and_can_be_tried_again()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        await page.EvaluateAsync("() => { const area = document.getElementById('text'); const at = area.value.indexOf('Second') + 3; area.setSelectionRange(at, at); }");
        var isAway = true;
        await page.RouteAsync("**/admin/media", route => isAway ? route.AbortAsync() : route.ContinueAsync());
        await ChooseAsync(page, ("moss.png", TestPicture.Png(60, 40)));
        var note = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "“moss.png” was not taken: the site does not answer" });
        await Assertions.Expect(note).ToBeVisibleAsync();
        Assert.Equal(EditorSite.Draft, await page.Locator("#text").InputValueAsync());
        isAway = false;
        await note.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await page.Locator("dialog #alt").FillAsync("Moss");
        await page.Locator("dialog #alt").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("!\\[Moss\\]\\(/media/[0-9a-f]+\\.png\\)"));
        await ChooseAsync(page, ("letter.png", "no picture at all"u8.ToArray()));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "“letter.png” was not taken" })).ToBeVisibleAsync();
        Assert.DoesNotContain("Uploading", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Several_pictures_have_their_places_at_once_and_are_asked_about_one_after_the_other()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/admin/media", async route => { await gate.Task; await route.ContinueAsync(); });
        await ChooseAsync(page, ("moss.png", TestPicture.Png(60, 40)), ("soup.png", TestPicture.Png(40, 60)));
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft + "\n![Uploading moss.png (1)…]()\n\n![Uploading soup.png (2)…]()\n");
        // One goes on writing meanwhile.
        await page.Keyboard.TypeAsync("And on.");
        gate.SetResult();
        var said = new List<string>();
        for (var asked = 0; asked < 2; asked++)
        {
            said.Add((await page.Locator("dialog h2").TextContentAsync() ?? "").Trim('“', '”'));
            await page.Locator("dialog #alt").FillAsync("Shows " + said[^1]);
            await page.RunAndWaitForResponseAsync(() => page.Locator("dialog #alt").PressAsync("Enter"), response => response.Url.EndsWith("/description", StringComparison.Ordinal));
            await Assertions.Expect(page.Locator("dialog h2", new() { HasTextString = said[^1] })).ToHaveCountAsync(0);
        }
        Assert.Equal(["moss.png", "soup.png"], said.Order(StringComparer.Ordinal));
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("\n!\\[Shows moss\\.png\\]\\(/media/[0-9a-f]+\\.png\\)\n\n!\\[Shows soup\\.png\\]\\(/media/[0-9a-f]+\\.png\\)\nAnd on\\.$"));
        await _desk.Site.StoreAsync(async db => Assert.Equal(["Shows moss.png", "Shows soup.png"], (await db.MediaItems.Select(item => item.Alt).ToListAsync()).Order(StringComparer.Ordinal)));
    }

    [SkippableFact]
    public async Task A_dropped_picture_is_taken_what_is_none_is_named_and_the_page_stays()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        var address = page.Url;
        var zone = page.Locator("#editor");
        await DragAsync(page, "dragover", "#text", "moss.png", "image/png", TestPicture.Png(60, 40));
        await Assertions.Expect(zone).ToHaveClassAsync(EditorSite.Like("dropping"));
        await DragAsync(page, "drop", "#text", "moss.png", "image/png", TestPicture.Png(60, 40));
        await Assertions.Expect(zone).Not.ToHaveClassAsync(EditorSite.Like("dropping"));
        await page.Locator("dialog #alt").FillAsync("Moss");
        await page.Locator("dialog #alt").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("!\\[Moss\\]\\(/media/"));
        var text = await page.Locator("#text").InputValueAsync();
        Assert.True(await DragAsync(page, "drop", "footer", "beside.png", "image/png", TestPicture.Png(60, 40)));
        Assert.True(await DragAsync(page, "drop", "#text", "notes.docx", "application/msword", [1, 2]));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "“notes.docx” is not a picture" })).ToBeVisibleAsync();
        Assert.Equal((text, address), (await page.Locator("#text").InputValueAsync(), page.Url));
    }

    [SkippableFact]
    public async Task A_decoration_is_published_without_words_and_a_picture_that_lacks_them_is_not()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.Locator("#text").PressAsync("Control+End");
        await ChooseAsync(page, ("rule.png", TestPicture.Png(60, 30)));
        await page.Locator("dialog").GetByLabel("It is decoration and shows nothing of its own").CheckAsync();
        var learnt = page.WaitForResponseAsync(response => response.Url.EndsWith("/description", StringComparison.Ordinal));
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
        await learnt;
        await ChooseAsync(page, ("moss.png", TestPicture.Png(60, 40)));
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("!\\[\\]\\(/media/[0-9a-f]+\\.png\\)\n\n!\\[\\]\\(/media/[0-9a-f]+\\.png\\)\n$"));
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ArrivesAsync("**/publication");
        var first = page.GetByRole(AriaRole.Region, new() { Name = "To put right first" });
        await Assertions.Expect(first.GetByText("The picture has no alternative text")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).GetByText("The picture has no alternative text")).ToBeVisibleAsync();
        await page.GotoAsync($"/admin/articles/{id}");
        await page.WaitForSelectorAsync(".toolbar");
        var text = await page.Locator("#text").InputValueAsync();
        await page.EvaluateAsync("() => { const area = document.getElementById('text'); area.focus(); const at = area.value.lastIndexOf('![') + 2; area.setSelectionRange(at, at); }");
        await page.Keyboard.InsertTextAsync("Moss");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.ArrivesAsync("**/publication");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("Readers have");
        Assert.Contains("![](/media/", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_chosen_picture_is_undone_step_by_step()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context);
        await ChooseAsync(page, ("moss.png", TestPicture.Png(60, 40)));
        await page.Locator("dialog #alt").FillAsync("Moss");
        await page.Locator("dialog #alt").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("!\\[Moss\\]\\(/media/"));
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(EditorSite.Draft, await page.Locator("#text").InputValueAsync());
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await page.Locator("#text").PressAsync("Control+End");
        return page;
    }

    private static async Task CopyAsync(IPage page, string words, string? html) => await page.EvaluateAsync("""
        ([words, html]) => {
          const kinds = { "text/plain": new Blob([words], { type: "text/plain" }) };
          if (html) kinds["text/html"] = new Blob([html], { type: "text/html" });
          return navigator.clipboard.write([new ClipboardItem(kinds)]);
        }
        """, new[] { words, html });

    private static async Task SelectAsync(IPage page, string words) => await page.EvaluateAsync(
        "(words) => { const area = document.getElementById('text'); area.focus(); const at = area.value.indexOf(words); area.setSelectionRange(at, at + words.length); }", words);

    private static async Task ChooseAsync(IPage page, params (string Name, byte[] Bytes)[] files)
    {
        await page.Locator("#text").FocusAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Control+Alt+g"));
        await chooser.SetFilesAsync(files.Select(file => new FilePayload { Name = file.Name, MimeType = "image/png", Buffer = file.Bytes }));
    }

    // True when the browser was kept from opening the file in the page's place.
    private static Task<bool> DragAsync(IPage page, string kind, string on, string name, string type, byte[] bytes) => page.EvaluateAsync<bool>("""
        ([kind, on, name, type, bytes]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type }));
          return !document.querySelector(on).dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
        """, new[] { kind, on, name, type, Convert.ToBase64String(bytes) });
}
