using System.Globalization;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using static CinephileCorner.Web.Tests.Admin.Names.NameFiles;

namespace CinephileCorner.Web.Tests.Admin.Names;

public sealed class SplitTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_one_line_and_put_back_to_the_byte()
    {
        await SeedAsync();
        var (before, other) = (await _site.SourceAsync("two"), await _site.SourceAsync("one"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var asked = await AskAsync(editor, "director", "two");
        Assert.Contains("director", string.Concat(asked.QuerySelectorAll(".diff ins").Select(added => added.TextContent)), StringComparison.Ordinal);
        Assert.Equal(before, await _site.SourceAsync("two"));
        using var done = await SendAsync(editor, asked);
        var page = await editor.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("Tom Holland [director] stands in 1 article now.", page.QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        var after = await _site.SourceAsync("two");
        var changed = before.Split('\n').Zip(after.Split('\n')).Where(pair => pair.First != pair.Second).ToList();
        Assert.Equal("cast: [Tom Holland, Liyo Gong]", changed.Single().First);
        Assert.Contains("Tom Holland [director]", changed.Single().Second, StringComparison.Ordinal);
        Assert.Equal(other, await _site.SourceAsync("one"));
        using var visitor = _site.Visitor();
        Assert.Contains("/reviews/two", await visitor.GetStringAsync("/people/tom-holland-director"), StringComparison.Ordinal);
        Assert.DoesNotContain("/reviews/two", await visitor.GetStringAsync("/people/tom-holland"), StringComparison.Ordinal);
        Assert.Contains("Told apart: Tom Holland [director]", (await editor.PageAsync($"/admin/articles/{await IdAsync("two")}/revisions")).Body!.TextContent, StringComparison.Ordinal);
        // And back, as a version of its own.
        using var undone = await editor.PostAsync(page.QuerySelector("#said form")!.GetAttribute("action")!);
        Assert.Contains("1 article has the former text again.", (await editor.PageAsync(undone.Headers.Location!.ToString())).QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await _site.SourceAsync("two"));
        Assert.Contains("/reviews/two", await visitor.GetStringAsync("/people/tom-holland"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_was_changed_since_is_left_and_named()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var done = await SendAsync(editor, await AskAsync(editor, "director", "one", "two"));
        var page = await editor.PageAsync(done.Headers.Location!.ToString());
        var id = await IdAsync("two");
        await editor.PostAsync($"/admin/articles/{id}", ("text", (await _site.SourceAsync("two")).Replace("Words", "Other words", StringComparison.Ordinal)));
        using var publishing = await editor.PostAsync($"/admin/articles/{id}/publication");
        var changed = await _site.SourceAsync("two");
        Assert.Contains("Other words", changed, StringComparison.Ordinal);
        using var undone = await editor.PostAsync(page.QuerySelector("#said form")!.GetAttribute("action")!);
        var said = (await editor.PageAsync(undone.Headers.Location!.ToString())).QuerySelector("#said")!.TextContent;
        Assert.Contains("1 article has the former text again. Left as it is, since changed meanwhile: “Two Review”.", said, StringComparison.Ordinal);
        Assert.Equal(changed, await _site.SourceAsync("two"));
    }

    [Fact]
    public async Task What_is_pending_gets_the_line_too_and_loses_it_again()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var id = await IdAsync("two");
        await editor.PostAsync($"/admin/articles/{id}", ("text", (await _site.SourceAsync("two")).Replace("Words", "Other words", StringComparison.Ordinal)));
        using var done = await SendAsync(editor, await AskAsync(editor, "director", "two"));
        var pending = await PendingAsync(id);
        Assert.Contains("Tom Holland [director]", pending, StringComparison.Ordinal);
        Assert.Contains("Other words", pending, StringComparison.Ordinal);
        Assert.DoesNotContain("Other words", await _site.SourceAsync("two"), StringComparison.Ordinal);
        using var undone = await editor.PostAsync((await editor.PageAsync(done.Headers.Location!.ToString())).QuerySelector("#said form")!.GetAttribute("action")!);
        pending = await PendingAsync(id);
        Assert.DoesNotContain("director]", pending, StringComparison.Ordinal);
        Assert.Contains("Other words", pending, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_not_written()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var asked = await AskAsync(editor, "director", "one", "two");
        await _site.ImportAsync(Review("two", "Tom Holland, Liyo Gong", "Two") is var (slug, text) ? (slug, text.Replace("Words", "Newer words", StringComparison.Ordinal)) : default);
        using var refused = await SendAsync(editor, asked);
        Assert.Contains("“Two Review” has been changed meanwhile", (await editor.PageAsync(refused.Headers.Location!.ToString())).QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("director]", await _site.SourceAsync("one"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Write what tells the second one apart")]
    [InlineData("[x]", "without brackets")]
    [InlineData("…", "at least one letter")]
    public async Task A_qualifier_that_cannot_be_one_is_refused_in_words(string qualifier, string words)
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        Assert.Contains(words, (await AskAsync(editor, qualifier, "two")).QuerySelector("#qualifier-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_is_told_apart_in_its_own_line()
    {
        await _site.ImportAsync(Review("here-one", "Liyo Gong", "Here"), Review("here-two", "Tom Holland", "Here"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var film = await _site.NameAsync(NameKind.Film, "Here (2020)");
        var asked = await editor.PageAsync($"/admin/films/{film.ToString(CultureInfo.InvariantCulture)}/split?articles={await IdAsync("here-two")}&qualifier=Robert+Zemeckis");
        using var done = await SendAsync(editor, asked);
        Assert.Contains("Here (2020) [Robert Zemeckis] stands in 1 article now.", (await editor.PageAsync(done.Headers.Location!.ToString())).QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Here [Robert Zemeckis]", await _site.SourceAsync("here-two"), StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        Assert.Contains("/reviews/here-two", await visitor.GetStringAsync("/films/here-2020-robert-zemeckis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_choose_by_the_name_are_told_of_and_one_that_has_nothing_left_is_marked()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var made = await editor.PostAsync("/admin/lists", ("title", "Holland"), ("person", "Tom Holland"));
        using var other = await editor.PostAsync("/admin/lists", ("title", "Gong"), ("person", "Liyo Gong"));
        Assert.Empty((await editor.PageAsync("/admin/lists")).QuerySelectorAll("td .state"));
        var asked = await AskAsync(editor, "director", "one", "two");
        Assert.Equal("Holland /admin/lists/1", string.Join(' ', asked.QuerySelectorAll(".warn a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}")));
        using var done = await SendAsync(editor, asked);
        Assert.Equal(["Gong: 1", "Holland: 0 nothing fits"], (await editor.PageAsync("/admin/lists")).QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector("th a")!.TextContent}: {row.QuerySelector(".number")!.Seen()}"));
    }

    private Task SeedAsync() => _site.ImportAsync(Review("one", "Tom Holland", "One"), Review("two", "Tom Holland, Liyo Gong", "Two"));

    private async Task<AngleSharp.Dom.IDocument> AskAsync(AdminClient editor, string qualifier, params string[] slugs)
    {
        var person = await _site.NameAsync(NameKind.Person, "Tom Holland");
        var articles = new List<string>();
        foreach (var slug in slugs)
            articles.Add($"articles={await IdAsync(slug)}");
        return await editor.PageAsync($"/admin/people/{person.ToString(CultureInfo.InvariantCulture)}/split?{string.Join('&', articles)}&qualifier={Uri.EscapeDataString(qualifier)}");
    }

    private static Task<HttpResponseMessage> SendAsync(AdminClient editor, AngleSharp.Dom.IDocument asked)
    {
        var form = asked.QuerySelector("form[method=post]:has([name=seen])")!;
        return editor.PostAsync(form.GetAttribute("action")!, [.. form.QuerySelectorAll("input[type=hidden]:not([name^=__])").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))]);
    }

    private async Task<string> IdAsync(string slug)
    {
        var id = 0;
        await _site.StoreAsync(async db => id = await db.Articles.Where(article => article.Slug == slug).Select(article => article.Id).SingleAsync());
        return id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<string> PendingAsync(string id)
    {
        var source = Array.Empty<byte>();
        var article = int.Parse(id, CultureInfo.InvariantCulture);
        await _site.StoreAsync(async db => source = await db.PendingEdits.Where(edit => edit.ArticleId == article).Select(edit => edit.Source).SingleAsync());
        return System.Text.Encoding.UTF8.GetString(source);
    }
}
