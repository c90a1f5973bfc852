using System.Text.RegularExpressions;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>Writing, as somebody does it: with a browser, and with what goes wrong.</summary>
[Collection("editor")]
public sealed class EditorTests : IAsyncLifetime
{
    private const string Draft = EditorSite.Draft;

    private readonly EditorSite _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableFact]
    public async Task What_is_written_saves_itself_and_the_line_says_so()
    {
        await using var context = await _desk.SignedInAsync();
        var page = await OpenAsync(context, "/admin/articles/new?kind=review");
        await page.Locator("#text").FillAsync(Draft);
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        await page.ArrivesAsync(Like("/admin/articles/\\d+$"));
        await page.ReloadAsync();
        Assert.Equal(Draft, await page.Locator("#text").InputValueAsync());
        await Assertions.Expect(page.Locator(".recovery")).ToHaveCountAsync(0);
        Assert.Equal(1, await CountAsync(db => db.Articles));
    }

    [SkippableFact]
    public async Task A_killed_tab_loses_no_word()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        // Nothing reaches the site any more; the tab dies without a farewell.
        await page.RouteAsync("**/admin/articles/**", route => route.AbortAsync());
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("A last sentence in mid-");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        await EditorSite.KillAsync(page);

        var again = await OpenAsync(context, $"/admin/articles/{id}");
        await Assertions.Expect(again.Locator(".recovery")).ToBeVisibleAsync();
        Assert.Equal(Draft, await again.Locator("#text").InputValueAsync());
        await again.GetByRole(AriaRole.Button, new() { Name = "Take it up" }).ClickAsync();
        await Assertions.Expect(again.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        Assert.EndsWith("A last sentence in mid-", await StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_a_network_one_goes_on_writing_and_it_arrives_afterwards()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        await context.SetOfflineAsync(true);
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Written on a train.");
        await Assertions.Expect(page.Locator("#save-line")).ToContainTextAsync("kept on this device");
        await page.Keyboard.TypeAsync(" And on.");
        await context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        Assert.EndsWith("Written on a train. And on.", await StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_is_signed_out_in_mid_sentence_signs_in_again_on_the_spot()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        await _desk.Site.StoreAsync(db => db.EditorSessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, _desk.Site.UtcNow)));
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("After the session.");
        var box = page.GetByRole(AriaRole.Dialog);
        await box.GetByLabel("Email").FillAsync(EditorSite.Email);
        await box.GetByLabel("Password").FillAsync(Admin.AdminClient.Password);
        await box.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        Assert.EndsWith("After the session.", await StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Two_tabs_in_different_paragraphs_both_stand_and_in_the_same_one_is_told()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var one = await OpenAsync(context, $"/admin/articles/{id}");
        var two = await OpenAsync(context, $"/admin/articles/{id}");
        await ReplaceAsync(one, "First", "Very first");
        await Assertions.Expect(one.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        await ReplaceAsync(two, "Second", "Very second");
        await Assertions.Expect(two.Locator("#save-line")).ToContainTextAsync("together with");
        var both = await two.Locator("#text").InputValueAsync();
        Assert.Contains("Very first", both, StringComparison.Ordinal);
        Assert.Contains("Very second", both, StringComparison.Ordinal);
        // The first tab has not heard of it and writes in the same place.
        await ReplaceAsync(one, "Second", "Another second");
        await Assertions.Expect(one.Locator(".conflict")).ToBeVisibleAsync();
        Assert.Contains("Another second", await one.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        await one.GetByRole(AriaRole.Button, new() { Name = "Keep mine as the new version" }).ClickAsync();
        await Assertions.Expect(one.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        Assert.Contains("Another second", await StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Two_people_bring_their_words_together_and_are_told_of_each_other_where_they_wrote_in_one_place()
    {
        await Admin.AdminClient.AddAsync(_desk.Site, "bo@corner.example", Data.Identity.Roles.Editor);
        await using var hers = await _desk.SignedInAsync();
        await using var his = await _desk.SignedInAsync(email: "bo@corner.example");
        var id = await SeedAsync();
        var ada = await OpenAsync(hers, $"/admin/articles/{id}");
        var bo = await OpenAsync(his, $"/admin/articles/{id}");
        await ReplaceAsync(ada, "First", "Very first");
        await Assertions.Expect(ada.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        await ReplaceAsync(bo, "score: 7", "score: 8");
        await Assertions.Expect(bo.Locator("#save-line")).ToContainTextAsync("together with what editor wrote");
        Assert.Contains("Very first", await bo.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        await ReplaceAsync(ada, "Second", "Her second");
        await Assertions.Expect(ada.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        await ReplaceAsync(bo, "Second", "His second");
        await Assertions.Expect(bo.Locator(".conflict")).ToContainTextAsync("editor saved at");
        await bo.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await Assertions.Expect(bo.Locator("#text")).ToHaveValueAsync(Like("Her second"));
        // Nothing of what he wrote is gone: it waits beside the article.
        Assert.Equal(1, await CountAsync(db => db.Revisions.Where(revision => revision.Kind == RevisionKind.Conflict)));
        Assert.Contains("Her second", await StoredAsync(id), StringComparison.Ordinal);
        Assert.Contains("score: 8", await StoredAsync(id), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_pasted_picture_stands_in_the_text_with_its_words()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync("""
            async () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 60, height: 40 });
              canvas.getContext("2d").fillRect(5, 5, 20, 20);
              const picture = await new Promise(done => canvas.toBlob(done, "image/png"));
              await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
            }
            """);
        await page.Keyboard.PressAsync("Control+v");
        var box = page.GetByRole(AriaRole.Dialog);
        await box.GetByLabel("What does the picture show?").FillAsync("A dark square");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(Like("!\\[A dark square\\]\\(/media/[0-9a-f]+\\.png\\)"));
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        Assert.Contains("![A dark square](/media/", await StoredAsync(id), StringComparison.Ordinal);
        var preview = page.FrameLocator(".stage iframe:not(.next)");
        await Assertions.Expect(preview.GetByRole(AriaRole.Img, new() { Name = "A dark square" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_articles_own_picture_is_chosen_beside_its_field()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        await page.GetByText("Picture and drawing").ClickAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Choose a picture" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "moss.png", MimeType = "image/png", Buffer = TestPicture.Png(60, 90) });
        await page.GetByRole(AriaRole.Dialog).GetByLabel("What does the picture show?").FillAsync("Moss, tall");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(Like("poster: /media/[0-9a-f]+\\.png\nposterAlt: (\"Moss, tall\"|Moss, tall)\n"));
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator("#save-line")).ToHaveTextAsync(Like("^Saved "));
        Assert.Equal(1, await CountAsync(db => db.ArticlePictures.Where(picture => picture.ArticleId == id && picture.File != null)));
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_preview_is_the_published_page_to_the_pixel(int width, ColorScheme scheme)
    {
        await _desk.Site.SeedAsync(new TestArticle("there") { Film = "There", Year = 2022 });
        var id = await SeedAsync();
        await using (var scope = _desk.Site.Services.CreateAsyncScope())
            Assert.Equal(PublishOutcome.Done, (await scope.ServiceProvider.GetRequiredService<ArticlePublisher>().PublishAsync(id, hash: null, atUtc: null)).Outcome);
        await using var context = await _desk.SignedInAsync(width, scheme);
        var published = await context.NewPageAsync();
        await published.GotoAsync("/reviews/here-2023");
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        var preview = await context.RunAndWaitForPageAsync(() => page.Locator("#open-preview").ClickAsync());
        await preview.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(await published.Locator("main").ScreenshotAsync(), await preview.Locator("main").ScreenshotAsync());
    }

    [SkippableFact]
    public async Task Undo_after_every_tool_gives_the_exact_text_back()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        foreach (var tool in new[] { "Bold", "Italic", "H2 heading", "H3 heading", "Quote", "Bullets", "1. Numbers", "Link", "Spoiler" })
        {
            await page.EvaluateAsync("() => { const area = document.getElementById('text'); area.focus(); const at = area.value.indexOf('Second'); area.setSelectionRange(at, at + 6); }");
            await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = tool, Exact = true }).ClickAsync();
            Assert.NotEqual(Draft, await page.Locator("#text").InputValueAsync());
            await page.Keyboard.PressAsync("Control+z");
            Assert.Equal(Draft, await page.Locator("#text").InputValueAsync());
        }
    }

    [SkippableFact]
    public async Task Rich_text_is_pasted_as_Markdown_in_one_step()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync("""
            async () => {
              const html = "<p class=MsoNormal>A <b>bold</b> word and a <a href='https://example.org/'>link</a>.<o:p></o:p></p><ul><li>One</li><li>Two</li></ul>";
              await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob(["A bold word and a link."], { type: "text/plain" }) })]);
            }
            """);
        await page.Keyboard.PressAsync("Control+v");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(Like("\\*\\*bold\\*\\* word and a \\[link\\]"));
        Assert.Contains("- One\n- Two", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(Draft, await page.Locator("#text").InputValueAsync());
    }

    [SkippableFact]
    public async Task A_changed_field_changes_its_own_line_and_can_be_undone()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        await page.Locator("#field-score").FillAsync("8.5");
        await page.Locator("#field-score").PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync(Draft.Replace("score: 7", "score: 8.5", StringComparison.Ordinal));
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(Draft, await page.Locator("#text").InputValueAsync());
    }

    [SkippableFact]
    public async Task The_preview_is_the_page_and_follows_the_text()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        var preview = page.FrameLocator(".stage iframe:not(.next)");
        await Assertions.Expect(preview.Locator(".prose")).ToContainTextAsync("First paragraph.");
        await ReplaceAsync(page, "First", "Quite another");
        await Assertions.Expect(preview.Locator(".prose")).ToContainTextAsync("Quite another paragraph.");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.id === 'text'"));
        Assert.Equal(0, await CountAsync(db => db.Articles.Where(article => article.State == ArticleState.Published)));
    }

    [SkippableFact]
    public async Task Opening_an_article_makes_nothing_unsaved()
    {
        await using var context = await _desk.SignedInAsync();
        var id = await SeedAsync();
        var before = await CountAsync(db => db.Revisions);
        var page = await OpenAsync(context, $"/admin/articles/{id}");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('text:')).length"));
        Assert.Equal(before, await CountAsync(db => db.Revisions));
    }

    private static Task<IPage> OpenAsync(IBrowserContext context, string path) => EditorSite.OpenAsync(context, path);

    private static Regex Like(string pattern) => EditorSite.Like(pattern);

    private static Task ReplaceAsync(IPage page, string old, string now) => EditorSite.ReplaceAsync(page, old, now);

    private Task<int> SeedAsync() => _desk.SeedAsync(Draft);

    private Task<string> StoredAsync(int id) => _desk.StoredAsync(id);

    private Task<int> CountAsync<T>(Func<CinephileCorner.Data.CinephileDbContext, IQueryable<T>> rows) => _desk.CountAsync(rows);
}
