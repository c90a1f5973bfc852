using System.IO.Compression;
using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Lists;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Tests.Admin.Names;
using CinephileCorner.Web.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>Every page of the desk, looked at by axe and on the smallest phone.</summary>
[Collection("editor")]
public sealed class AdminPagesTests : IAsyncLifetime
{
    private const string Draft = "---\ntitle: Here Review\nfilm: Here\nyear: 2023\nscore: 7\ncast: [Stefan Gota (Stefan)]\nstatus: draft\n---\n\nFirst paragraph of the the text.\n\nSecond paragraph.\n";

    private readonly EditorSite _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(int width, ColorScheme scheme)
    {
        var pages = await PagesAsync();
        await using var context = await _desk.SignedInAsync(width, scheme);
        var page = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var path in pages)
        {
            await page.GotoAsync(path);
            if (await page.Locator(".stage iframe").CountAsync() > 0)
            {
                // In the frame of the preview no script may run, so axe would wait there for ever. What it shows is a page of
                // the readers, which has its own test.
                await page.GetByRole(AriaRole.Button, new() { Name = "Write", Exact = true }).ClickAsync();
                await page.EvaluateAsync("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
            }
            found.AddRange((await page.AxeFaultsAsync()).Select(fault => $"{path}: {fault}"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wide > 0)
                found.Add($"{path} at {width} is {wide} px too wide");
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));
    }

    [SkippableTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_what_the_editors_script_adds_either(int width, ColorScheme scheme)
    {
        await using var context = await _desk.SignedInAsync(width, scheme);
        var id = await _desk.SeedAsync();
        var page = await EditorSite.OpenAsync(context, $"/admin/articles/{id}");
        await page.EvaluateAsync("(id) => localStorage.setItem(`text:${id}:gone`, JSON.stringify({ text: 'Another text', base: '', fields: [['summary', 'A summary']], at: Date.now() }))", id);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".recovery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write", Exact = true }).ClickAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        await _desk.SaveElsewhereAsync(id, "Second", "Their second");
        await EditorSite.ReplaceAsync(page, "Second", "My second");
        await page.WaitForSelectorAsync(".conflict");
        var found = new List<string>();
        await LookAsync("conflict and recovery");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep mine as the new version" }).ClickAsync();
        await EditorSite.SavedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await LookAsync("shortcuts");
        await page.Keyboard.PressAsync("Escape");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("#text").PressAsync("Control+Alt+g"));
        await chooser.SetFilesAsync(new FilePayload { Name = "moss.png", MimeType = "image/png", Buffer = TestPicture.Png(60, 40) });
        await page.WaitForSelectorAsync("dialog #alt");
        await LookAsync("words of a picture");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Facts", Exact = true }).ClickAsync();
        await page.Locator("#field-score").FillAsync("11");
        await page.Locator("#field-score").PressAsync("Tab");
        await page.WaitForSelectorAsync("#field-score-error");
        await LookAsync("fault in a field");
        await _desk.Site.StoreAsync(db => db.EditorSessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, _desk.Site.UtcNow)));
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForSelectorAsync("#again-email");
        await LookAsync("signing in again");
        Assert.True(found.Count == 0, string.Join('\n', found.Take(20)));

        async Task LookAsync(string what)
        {
            found.AddRange((await page.AxeFaultsAsync()).Select(fault => $"{what}: {fault}"));
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (wide > 0)
                found.Add($"{what} at {width} is {wide} px too wide");
        }
    }

    [Fact]
    public void The_scripts_of_the_desk_weigh_less_than_forty_kilobytes()
    {
        var sum = 0L;
        foreach (var module in Checkout.Files("src/CinephileCorner.Web/wwwroot/js/admin", "*.js"))
        {
            using var small = new MemoryStream();
            using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
                brotli.Write(File.ReadAllBytes(module));
            sum += small.Length;
        }
        Assert.InRange(sum, 1, 40 * 1024);
    }

    [Fact]
    public void No_script_of_the_desk_makes_markup_of_text()
    {
        foreach (var module in Checkout.Files("src/CinephileCorner.Web/wwwroot/js/admin", "*.js"))
        {
            var text = File.ReadAllText(module);
            foreach (var sink in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "DOMParser", "document.write", "eval(", "new Function", "srcdoc" })
                Assert.DoesNotContain(sink, text, StringComparison.Ordinal);
        }
    }

    // The desk of films and people: lists, doubles, a page with everything on it, a question and what a split would write.
    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        await _desk.Site.ImportAsync(NameFiles.Review("one", "Stefan Gota, Tom Holland", "One"), NameFiles.Review("two", "Stefan Gotta, Tom Holland", "Two"), NameFiles.Review("three", "Stefann Gota, Liyo Gong", "Three"));
        var (gota, gotta, tom, film) = (await _desk.Site.NameAsync(NameKind.Person, "Stefan Gota"), await _desk.Site.NameAsync(NameKind.Person, "Stefan Gotta"), await _desk.Site.NameAsync(NameKind.Person, "Tom Holland"), await _desk.Site.NameAsync(NameKind.Film, "One (2020)"));
        var two = 0;
        await _desk.Site.StoreAsync(async db => two = await db.Articles.Where(article => article.Slug == "two").Select(article => article.Id).SingleAsync());
        await using var scope = _desk.Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, gotta, gota, stamp: null);
        var split = $"/admin/people/{tom}/split";
        return
        [
            "/admin/films", "/admin/people", "/admin/people?q=gotta", "/admin/people?show=doubles", $"/admin/films/{film}", $"/admin/people/{gota}", $"/admin/people/{gotta}", $"/admin/people/{tom}/merger", $"/admin/people/{tom}/merger?name=nobody",
            $"/admin/people/{tom}/merger?into={gota}", split, $"{split}?articles={two}&qualifier=director", $"{split}?articles={two}&qualifier=",
        ];
    }

    private async Task<string[]> PagesAsync()
    {
        await using var scope = _desk.Site.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<ArticleDesk>();
        var begun = await desk.BeginAsync(ArticleKind.Review, new ArticleSave { Text = Draft });
        await desk.SaveAsync(begun.ArticleId, new ArticleSave { Text = Draft.Replace("First", "Very first", StringComparison.Ordinal), BaseHash = begun.Hash, Tab = "a", Sequence = 1 });
        var conflict = await desk.SaveAsync(begun.ArticleId, new ArticleSave { Text = Draft.Replace("First", "Another first", StringComparison.Ordinal), BaseHash = begun.Hash, Tab = "b", Sequence = 1 });
        var revision = 0;
        await _desk.Site.StoreAsync(async db => revision = await db.Revisions.MinAsync(one => one.Id));
        await _desk.Site.SeedAsync(new TestArticle("moved") { Film = "Moved", Aliases = ["/reviews/once"] });
        await scope.ServiceProvider.GetRequiredService<SavedListDesk>().AddAsync(Domain.Slug.From("drama"), "Drama", "Tears.", new ReviewRule { Genre = "drama" });
        var own = $"/admin/articles/{begun.ArticleId}";
        return
        [
            "/admin", "/admin/articles", "/admin/articles?state=trash", "/admin/articles/new?kind=review", own, $"{own}/revisions", $"{own}/revisions/{revision}", $"{own}/conflicts/{conflict.KeptAs}", $"{own}/publication", $"{own}/draft-links",
            "/admin/articles/2/withdrawal", .. await NamesAsync(), "/admin/kept-texts", "/admin/redirects", "/admin/lists", "/admin/lists/new", "/admin/lists/1", "/admin/audit", "/admin/media",
        ];
    }
}
