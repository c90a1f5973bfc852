using System.Net;
using System.Text;
using AngleSharp.Dom;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Transfer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

public class ConflictTests
{
    private const string First = "# A\n\nFirst words.\n\nThe end of it.\n";
    private const string Ours = "# A\n\nOur words.\n\nThe end of it.\n";
    private const string Theirs = "# A\n\nFirst words.\n\nTheir end of it.\n";

    [Fact]
    public async Task Both_sides_are_shown_word_by_word_and_ours_may_be_kept()
    {
        using var site = new TestSite();
        using var editor = await InConflictAsync(site);
        var list = await editor.PageAsync("/admin/import/conflicts");
        Assert.Equal("/admin/import/conflicts/1", list.QuerySelector(".rows a")!.GetAttribute("href"));
        var page = await editor.PageAsync("/admin/import/conflicts/1");
        Assert.Contains("First", page.QuerySelectorAll(".sides ins").Select(Words));
        Assert.Contains("Our", page.QuerySelectorAll(".sides del").Select(Words));

        using var answer = await editor.PostAsync("/admin/import/conflicts/1", [.. Seen(page), ("choice", "ours")]);

        Assert.Equal("/admin/import/conflicts", answer.Headers.Location!.ToString());
        Assert.Contains("stays as it is", (await editor.PageAsync("/admin/import/conflicts")).QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Ours, await SourceAsync(site));
        Assert.Equal(0, (await ImportAsync(site)).Conflicts);
    }

    [Fact]
    public async Task The_file_may_be_taken()
    {
        using var site = new TestSite();
        using var editor = await InConflictAsync(site);
        using var answer = await editor.PostAsync("/admin/import/conflicts/1", [.. Seen(await editor.PageAsync("/admin/import/conflicts/1")), ("choice", "file")]);
        Assert.Equal(Theirs, await SourceAsync(site));
        Assert.Contains("Their end", (await site.PageAsync("/news/a")).Body!.TextContent, StringComparison.Ordinal);
        await site.StoreAsync(async db => Assert.Contains(Ours, (await db.Revisions.Select(revision => revision.Source).ToListAsync()).Select(Encoding.UTF8.GetString)));
        using var gone = await editor.Http.GetAsync("/admin/import/conflicts/1");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task One_text_of_both_begins_merged_and_settles_the_conflict()
    {
        using var site = new TestSite();
        using var editor = await InConflictAsync(site);
        var page = await editor.PageAsync("/admin/import/conflicts/1/text");
        var text = page.QuerySelector("textarea")!.TextContent.TrimStart('\n');
        Assert.Equal("# A\n\nOur words.\n\nTheir end of it.\n", text);

        using var bad = await editor.PostAsync("/admin/import/conflicts/1/text", [.. Seen(page), ("text", "---\nstatus: perhaps\n---\n\nMy words stay.\n")]);
        Assert.Equal(HttpStatusCode.Conflict, bad.StatusCode);
        var again = await TestSite.ParseAsync(await bad.Content.ReadAsStringAsync());
        Assert.Contains("My words stay.", again.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(again.QuerySelectorAll(".problems li"));

        using var good = await editor.PostAsync("/admin/import/conflicts/1/text", [.. Seen(page), ("text", text.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal("/admin/import/conflicts", good.Headers.Location!.ToString());
        Assert.Equal("# A\n\nOur words.\n\nTheir end of it.\n", await SourceAsync(site));
        Assert.Equal(0, (await ImportAsync(site)).Conflicts);
    }

    [Theory]
    [InlineData("ours", "")]
    [InlineData("file", "")]
    [InlineData("", "My text, which stays.")]
    public async Task A_choice_made_on_an_older_side_is_refused_and_the_newer_shown(string choice, string text)
    {
        using var site = new TestSite();
        using var editor = await InConflictAsync(site);
        var seen = Seen(await editor.PageAsync("/admin/import/conflicts/1"));
        await File.WriteAllTextAsync(FileOf(site), Theirs + "\nLater.\n");
        await ImportAsync(site);

        using var answer = text.Length > 0
            ? await editor.PostAsync("/admin/import/conflicts/1/text", [.. seen, ("text", "# A\n\n" + text + "\n")])
            : await editor.PostAsync("/admin/import/conflicts/1", [.. seen, ("choice", choice)]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Contains("changed meanwhile", page.QuerySelector("#faults")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(text.Length > 0 ? text : "Later.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(seen[1].Value, Seen(page)[1].Value);
        Assert.Equal(Ours, await SourceAsync(site));
    }

    [Fact]
    public async Task A_choice_that_names_nothing_does_nothing()
    {
        using var site = new TestSite();
        using var editor = await InConflictAsync(site);
        using var answer = await editor.PostAsync("/admin/import/conflicts/1", [.. Seen(await editor.PageAsync("/admin/import/conflicts/1")), ("choice", "perhaps")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var blind = await editor.PostAsync("/admin/import/conflicts/1", ("choice", "file"));
        Assert.Equal(HttpStatusCode.Conflict, blind.StatusCode);
        Assert.Equal(Ours, await SourceAsync(site));
    }

    // An agreed text, an edit of it here, and one of the file.
    internal static async Task<AdminClient> InConflictAsync(TestSite site, string ours = Ours, string theirs = Theirs)
    {
        var editor = await AdminClient.SignInAsync(site, Roles.Editor);
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(site))!);
        await File.WriteAllTextAsync(FileOf(site), First);
        await ImportAsync(site);
        string hash = "";
        await site.StoreAsync(async db => hash = await db.Articles.Select(article => article.SourceHash).SingleAsync());
        using (var saved = await editor.PostAsync("/admin/articles/1", ("text", ours), ("base", hash), ("tab", "t"), ("seq", "1")))
            Assert.True((int)saved.StatusCode < 400, await saved.Content.ReadAsStringAsync());
        await site.StoreAsync(async db => hash = await db.PendingEdits.Select(edit => edit.SourceHash).SingleOrDefaultAsync() ?? hash);
        using (var published = await editor.PostAsync("/admin/articles/1/publication", ("text", ours), ("base", hash), ("when", "now")))
            Assert.True((int)published.StatusCode < 400, await published.Content.ReadAsStringAsync());
        await File.WriteAllTextAsync(FileOf(site), theirs);
        Assert.Equal(1, (await ImportAsync(site)).Conflicts);
        return editor;
    }

    private static string FileOf(TestSite site) => Path.Combine(site.Folder, "content", "news", "a.md");

    private static Task<ImportReport> ImportAsync(TestSite site) => site.Services.GetRequiredService<ContentImporter>().ImportAsync([Path.Combine(site.Folder, "content")]);

    private static (string Name, string Value)[] Seen(IDocument page) =>
        [.. new[] { "ours", "file" }.Select(name => (name, page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!))];

    private static string Words(IElement element) => element.TextContent.Split(": ")[^1].Trim();

    private static async Task<string> SourceAsync(TestSite site)
    {
        var source = Array.Empty<byte>();
        await site.StoreAsync(async db => source = await db.ArticleTexts.Select(text => text.Source).SingleAsync());
        return Encoding.UTF8.GetString(source);
    }
}
