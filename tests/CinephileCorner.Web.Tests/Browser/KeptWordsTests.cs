using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>No word is lost, wherever it stands and whatever happens meanwhile, and the save line says how it is.</summary>
[Collection("editor")]
public sealed class KeptWordsTests : IAsyncLifetime
{
    private const string Kept = "() => Object.entries(localStorage).filter(([key]) => key.startsWith('text:')).map(([, value]) => value)";

    private readonly EditorSite _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task Words_typed_before_the_script_is_there_are_saved_when_it_comes()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await context.NewPageAsync();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync(EditorSite.Like("editor[^/]*\\.js"), async route => { await gate.Task; await route.ContinueAsync(); });
        await page.GotoAsync($"/admin/articles/{id}", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("The first keystrokes.");
        Assert.Equal(0, await page.Locator(".toolbar").CountAsync());
        gate.SetResult();
        await page.WaitForSelectorAsync(".toolbar");
        await EditorSite.SavedAsync(page);
        Assert.Equal(EditorSite.Draft + "The first keystrokes.", await _desk.StoredAsync(id));
    }

    [SkippableFact]
    public async Task A_field_that_nobody_has_left_yet_is_saved_too()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.Locator("#field-summary").FocusAsync();
        await page.Keyboard.TypeAsync("Moss, slowly");
        await EditorSite.SavedAsync(page);
        Assert.Contains("summary: Moss, slowly", await _desk.StoredAsync(id), StringComparison.Ordinal);
        Assert.Equal("field-summary", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(EditorSite.Draft, await page.Locator("#text").InputValueAsync());
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("summary: Moss, slowly"));
        await EditorSite.SavedAsync(page);
        Assert.Empty(await page.EvaluateAsync<string[]>(Kept));
    }

    [SkippableFact]
    public async Task A_killed_tab_loses_no_word_of_a_field_either()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.RouteAsync("**/admin/**", route => route.AbortAsync());
        await page.Locator("#field-summary").FocusAsync();
        await page.Keyboard.TypeAsync("Half a summ");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        await EditorSite.KillAsync(page);

        var again = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await Assertions.Expect(again.Locator(".recovery")).ToContainTextAsync("In the field “Summary” stood: Half a summ");
        await again.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(again.Locator("#text")).ToHaveValueAsync(EditorSite.Like("summary: Half a summ"));
        await EditorSite.SavedAsync(again);
        Assert.Contains("summary: Half a summ", await _desk.StoredAsync(id), StringComparison.Ordinal);
        Assert.Empty(await again.EvaluateAsync<string[]>(Kept));
    }

    [SkippableFact]
    public async Task A_field_that_cannot_be_put_in_keeps_its_words_and_the_page()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.Locator("#field-score").FillAsync("11");
        await page.Locator("#field-score").PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#field-score-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("but not what stands in the field “Score”");
        await Assertions.Expect(page.Locator("#field-score")).ToBeFocusedAsync();
        Assert.EndsWith($"/admin/articles/{id}", page.Url, StringComparison.Ordinal);
        await page.Locator("#field-score").FillAsync("8");
        await page.Locator("#field-score").PressAsync("Control+Enter");
        await page.ArrivesAsync("**/publication");
        Assert.Contains("score: 8", await _desk.StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_text_taken_up_from_the_device_is_joined_with_what_others_wrote_since()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        await LeaveOnDeviceAsync(context, id);
        await _desk.SaveElsewhereAsync(id, "First", "Their first");

        var again = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await again.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(again.Locator("#save-line")).ToContainTextAsync("together with");
        var joined = EditorSite.Draft.Replace("First", "Their first", StringComparison.Ordinal).Replace("Second", "My second", StringComparison.Ordinal);
        Assert.Equal(joined, await again.Locator("#text").InputValueAsync());
        Assert.Equal(joined, await _desk.StoredAsync(id));
        Assert.Empty(await again.EvaluateAsync<string[]>(Kept));
    }

    [SkippableFact]
    public async Task A_text_taken_up_that_finds_no_place_is_one_text_beside_the_other_however_much_is_written_on_it()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        await LeaveOnDeviceAsync(context, id);
        await _desk.SaveElsewhereAsync(id, "Second", "Their second");

        var again = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await again.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(again.Locator(".conflict")).ToBeVisibleAsync();
        var settle = again.GetByRole(AriaRole.Link, new() { Name = "Compare and settle" });
        var first = await settle.GetAttributeAsync("href") ?? "";
        await EditorSite.ReplaceAsync(again, "My second", "My second and third");
        await Assertions.Expect(settle).Not.ToHaveAttributeAsync("href", first);
        Assert.Equal(1, await OpenConflictsAsync());
        await again.GetByRole(AriaRole.Button, new() { Name = "Keep mine as the new version" }).ClickAsync();
        await EditorSite.SavedAsync(again);
        Assert.Contains("My second and third", await _desk.StoredAsync(id), StringComparison.Ordinal);
        Assert.Equal(0, await OpenConflictsAsync());
    }

    [SkippableFact]
    public async Task A_text_taken_up_is_joined_although_the_first_try_to_send_it_fails()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        await LeaveOnDeviceAsync(context, id);
        await _desk.SaveElsewhereAsync(id, "First", "Their first");

        var again = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        // The newest text is this tab's own from now on.
        await EditorSite.ReplaceAsync(again, "Their first", "Their very first");
        await EditorSite.SavedAsync(again);
        var fails = 1;
        await again.RouteAsync($"**/admin/articles/{id}", route => route.Request.Method == "POST" && fails-- > 0 ? route.AbortAsync() : route.ContinueAsync());
        await again.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(again.Locator("#save-line")).ToContainTextAsync("together with");
        var stored = await _desk.StoredAsync(id);
        Assert.Contains("Their very first", stored, StringComparison.Ordinal);
        Assert.Contains("My second", stored, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_text_on_the_device_is_shown_beside_the_sites_and_can_be_left_aside()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        await LeaveOnDeviceAsync(context, id);

        var again = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await again.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Assertions.Expect(again.FrameLocator("iframe[name=diff]").Locator("ins")).ToContainTextAsync("My");
        await again.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await again.GetByRole(AriaRole.Button, new() { Name = "Leave it aside" }).ClickAsync();
        await Assertions.Expect(again.Locator(".recovery")).ToHaveCountAsync(0);
        Assert.Equal(EditorSite.Draft, await _desk.StoredAsync(id));
        Assert.Equal(1, await _desk.CountAsync(db => db.KeptTexts));
        Assert.Empty(await again.EvaluateAsync<string[]>(Kept));
    }

    [SkippableFact]
    public async Task Who_writes_on_in_a_conflict_has_one_text_beside_the_other_and_settles_it_on_the_spot()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await _desk.SaveElsewhereAsync(id, "Second", "Their second");
        await EditorSite.ReplaceAsync(page, "Second", "My second");
        await Assertions.Expect(page.Locator(".conflict")).ToBeVisibleAsync();
        var settle = page.GetByRole(AriaRole.Link, new() { Name = "Compare and settle" });
        var first = await settle.GetAttributeAsync("href") ?? "";
        await page.Keyboard.TypeAsync(" and third");
        await Assertions.Expect(settle).Not.ToHaveAttributeAsync("href", first);
        await Assertions.Expect(page.Locator(".conflict")).ToHaveCountAsync(1);
        await _desk.Site.StoreAsync(async db => Assert.Contains("My second and third", System.Text.Encoding.UTF8.GetString((await db.Revisions.SingleAsync(one => one.Kind == RevisionKind.Conflict && one.SettledUtc == null)).Source), StringComparison.Ordinal));
        // What the site keeps beside the other text is no unsent text of this device, and nobody is asked about it who leaves.
        Assert.Empty(await page.EvaluateAsync<string[]>(Kept));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep mine as the new version" }).ClickAsync();
        await EditorSite.SavedAsync(page);
        Assert.Equal(0, await page.Locator(".conflict").CountAsync());
        Assert.Contains("My second and third", await _desk.StoredAsync(id), StringComparison.Ordinal);
        Assert.Equal(0, await OpenConflictsAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Settle which words stay")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Who_takes_the_other_text_has_settled_it_and_can_undo_that()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await _desk.SaveElsewhereAsync(id, "Second", "Their second");
        await EditorSite.ReplaceAsync(page, "Second", "My second");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await EditorSite.SavedAsync(page);
        Assert.Equal(EditorSite.Draft.Replace("Second", "Their second", StringComparison.Ordinal), await page.Locator("#text").InputValueAsync());
        Assert.Equal(0, await OpenConflictsAsync());
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        Assert.Contains("My second", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task My_text_of_a_conflict_can_be_copied()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await _desk.SaveElsewhereAsync(id, "Second", "Their second");
        await EditorSite.ReplaceAsync(page, "Second", "My second");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy my text" }).ClickAsync();
        await Assertions.Expect(page.Locator(".conflict")).ToContainTextAsync("Copied");
        Assert.Contains("My second", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_arrives_while_a_dialog_is_open_waits_and_never_lands_in_its_fields()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await _desk.SaveElsewhereAsync(id, "First", "Their first");
        await EditorSite.ReplaceAsync(page, "Second", "My second");
        var answered = page.WaitForResponseAsync(response => response.Url.EndsWith($"/admin/articles/{id}", StringComparison.Ordinal) && response.Request.Method == "POST");
        await ChooseAsync(page, "moss.png", TestPicture.Png(60, 40));
        await page.Locator("dialog #alt").FillAsync("Moss");
        await answered;
        await Assertions.Expect(page.Locator("dialog #alt")).ToHaveValueAsync("Moss");
        Assert.DoesNotContain("Their first", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        await page.Locator("dialog #alt").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Like("Their first[\\s\\S]*My second[\\s\\S]*!\\[Moss\\]"));
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("Saved");
    }

    [SkippableFact]
    public async Task Leaving_asks_only_while_words_have_not_reached_the_site()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        var asked = 0;
        page.Dialog += (_, dialog) => { asked++; _ = dialog.DismissAsync(); };
        await page.RouteAsync($"**/admin/articles/{id}", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Unsent.");
        await page.EvaluateAsync("() => { location.href = '/admin'; }");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        Assert.Equal((1, true), (asked, page.Url.EndsWith($"/admin/articles/{id}", StringComparison.Ordinal)));
        await page.UnrouteAllAsync();
        await page.Keyboard.PressAsync("Control+s");
        await EditorSite.SavedAsync(page);
        await page.EvaluateAsync("() => { location.href = '/admin'; }");
        await page.ArrivesAsync("**/admin");
        Assert.Equal(1, asked);
    }

    [SkippableFact]
    public async Task A_new_article_gets_its_history_and_its_way_to_readers_with_its_first_save_and_keeps_its_undo()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, "/admin/articles/new?kind=review");
        var before = await page.Locator("#text").InputValueAsync();
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync("Begun.");
        await EditorSite.SavedAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Publish…" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "History" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Put it into the trash" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Draft");
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(before, await page.Locator("#text").InputValueAsync());
        // The page it is shown as in a window of its own is that of the same article.
        await page.Locator("#text").FillAsync(EditorSite.Draft);
        await page.Keyboard.PressAsync("Control+s");
        await EditorSite.SavedAsync(page);
        var preview = await context.RunAndWaitForPageAsync(() => page.Locator("#open-preview").ClickAsync());
        await Assertions.Expect(preview.Locator(".prose").First).ToContainTextAsync("First paragraph.");
        Assert.Equal(1, await _desk.CountAsync(db => db.Articles));
    }

    [SkippableFact]
    public async Task Who_closes_the_sign_in_can_open_it_again_from_the_save_line()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await _desk.Site.StoreAsync(db => db.EditorSessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, _desk.Site.UtcNow)));
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("After the session.");
        var box = page.GetByRole(AriaRole.Dialog);
        await box.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("Not saved: your sign-in has ended; kept on this device.");
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" And on.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in again" }).ClickAsync();
        await box.GetByLabel("Email").FillAsync(EditorSite.Email);
        await box.GetByLabel("Password").FillAsync("not this one, surely");
        await box.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(box.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await box.GetByLabel("Password").FillAsync(Admin.AdminClient.Password);
        await box.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await EditorSite.SavedAsync(page);
        Assert.EndsWith("After the session. And on.", await _desk.StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_has_a_passkey_signs_in_again_with_it()
    {
        await using var context = await _desk.BrowserAsync();
        var id = await _desk.SeedAsync();
        var page = await context.NewPageAsync();
        var devices = await context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await EditorSite.SignInAsync(page);
        await page.GotoAsync("/admin/account/second-factor");
        await page.Locator("#name").FillAsync("Phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Remove “Phone”")).ToBeVisibleAsync();
        await page.GotoAsync($"/admin/articles/{id}");
        await page.WaitForSelectorAsync(".toolbar");
        await _desk.Site.StoreAsync(db => db.EditorSessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, _desk.Site.UtcNow)));
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("After the session.");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await EditorSite.SavedAsync(page);
        Assert.EndsWith("After the session.", await _desk.StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("Sign out, keep them here", 1)]
    [InlineData("Sign out and delete them", 0)]
    public async Task Who_signs_out_with_unsent_words_decides_whether_the_device_keeps_them(string choice, int left)
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        var asked = 0;
        page.Dialog += (_, dialog) => { asked++; _ = dialog.AcceptAsync(); };
        await page.RouteAsync($"**/admin/articles/{id}", route => route.AbortAsync());
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Unsent.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft + "Unsent.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await page.ArrivesAsync("**/admin/sign-in");
        Assert.Equal((left, 0), ((await page.EvaluateAsync<string[]>(Kept)).Length, asked));
    }

    [SkippableFact]
    public async Task What_was_undone_is_nothing_unsaved()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.RouteAsync($"**/admin/articles/{id}", route => route.AbortAsync());
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync("Not meant.");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(EditorSite.Draft);
        await EditorSite.SavedAsync(page);
        Assert.Empty(await page.EvaluateAsync<string[]>(Kept));
    }

    [SkippableFact]
    public async Task Who_signs_out_with_everything_saved_is_asked_nothing()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{await _desk.SeedAsync()}");
        await page.Locator("#text").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Sent.");
        await EditorSite.SavedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.ArrivesAsync("**/admin/sign-in");
        Assert.Empty(await page.EvaluateAsync<string[]>(Kept));
    }

    private static async Task ChooseAsync(IPage page, string name, byte[] bytes)
    {
        await page.Locator("#text").PressAsync("Control+End");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Control+Alt+g"));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = bytes });
    }

    // A tab that died with words the site never got.
    private static async Task LeaveOnDeviceAsync(IBrowserContext context, int id)
    {
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.RouteAsync("**/admin/**", route => route.AbortAsync());
        await EditorSite.ReplaceAsync(page, "Second", "My second");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        await EditorSite.KillAsync(page);
    }

    private Task<int> OpenConflictsAsync() => _desk.CountAsync(db => db.Revisions.Where(one => one.Kind == RevisionKind.Conflict && one.SettledUtc == null));
}
