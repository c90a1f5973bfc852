using System.Globalization;
using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using static CinephileCorner.Web.Tests.Admin.Names.NameFiles;

namespace CinephileCorner.Web.Tests.Admin.Names;

public sealed class MergeTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Who_is_listed_under_both_names_stands_once_for_each_role()
    {
        await _site.ImportAsync(
            Review("one", "Bill Nighy, William Nighy (Old man), Liyo Gong, Liyo Gong (Ada), Liyo Gong (Eve)", "One"),
            Review("two", "\"Robert Downey, Jr. (Tony)\", \"Robert Downey Jr.\"", "Two"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        await MergeAsync(editor, NameKind.Person, "William Nighy", "Bill Nighy");
        var page = await _site.PageAsync("/reviews/one");
        Assert.Equal(["Bill Nighy as Old man", "Liyo Gong as Ada", "Liyo Gong as Eve"], page.QuerySelectorAll("dl li").Select(person => person.TextContent).Take(3));
        var data = page.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Equal(2, data.Split("\"name\":\"Bill Nighy\"").Length);
        Assert.EndsWith(" as Tony", Assert.Single((await _site.PageAsync("/reviews/two")).QuerySelectorAll("dl li")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_person_leads_to_the_other_with_feed_and_is_named_there()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var visitor = _site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/people/stefan-gotta")).StatusCode);
        var undo = await MergeAsync(editor, NameKind.Person, "Stefan Gotta", "Stefan Gota");
        foreach (var rest in new[] { "", "/feed.xml", "/atom.xml", "/feed.json" })
            Assert.Equal("/people/stefan-gota" + rest, await LeadsToAsync(visitor, "/people/stefan-gotta" + rest));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/people/stefan-gotta/else")).StatusCode);
        var page = await _site.PageAsync("/people/stefan-gota");
        Assert.Contains("Also credited as Stefan Gotta", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("table.works tbody tr").Length);
        Assert.DoesNotContain("stefan-gotta", await visitor.GetStringAsync("/people"), StringComparison.Ordinal);
        Assert.Contains("/people/stefan-gota\"", await visitor.GetStringAsync("/reviews/there"), StringComparison.Ordinal);
        // And back.
        using var undone = await editor.PostAsync(undo);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/people/stefan-gotta")).StatusCode);
        Assert.DoesNotContain("Also credited", await visitor.GetStringAsync("/people/stefan-gota"), StringComparison.Ordinal);
        using var again = await editor.PostAsync(undo);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_merged_film_leads_to_the_other_with_its_card_and_both_reviews_stand_there()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var from = await _site.NameAsync(NameKind.Film, "There (2020)");
        var into = await _site.NameAsync(NameKind.Film, "Here (2019)");
        var asked = await editor.PageAsync(Link(NameKind.Film, from) + $"/merger?into={into}");
        Assert.Contains("two years, 2020 and 2019", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Merge There (2020) into Here (2019)?", asked.QuerySelector("h1")!.TextContent);
        await MergeAsync(editor, NameKind.Film, "There (2020)", "Here (2019)");
        using var visitor = _site.Visitor();
        Assert.Equal("/films/here-2019", await LeadsToAsync(visitor, "/films/there-2020"));
        Assert.Equal("/cards/films/here-2019.png", await LeadsToAsync(visitor, "/cards/films/there-2020.png"));
        Assert.Equal(["/reviews/here", "/reviews/there"], (await _site.PageAsync("/films/here-2019")).QuerySelectorAll(".verdicts h3 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_mention_of_a_merged_name_leads_to_whom_it_means()
    {
        await SeedAsync();
        await _site.ImportAsync(Review("where", "Liyo Gong", "Where") with { Text = "---\ntitle: Where Review\nfilm: Where\nyear: 2021\npublished: 2024-12-09\n---\n\nAs [[Stefan Gotta]] did in [[There (2020)]].\n" });
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        await MergeAsync(editor, NameKind.Person, "Stefan Gotta", "Stefan Gota");
        await MergeAsync(editor, NameKind.Film, "There (2020)", "Here (2019)");
        var links = (await _site.PageAsync("/reviews/where")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/people/stefan-gota", links);
        Assert.Contains("/films/here-2019", links);
    }

    [Fact]
    public async Task The_ledger_shows_where_it_leads_and_the_address_can_be_taken_out()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        await MergeAsync(editor, NameKind.Person, "Stefan Gotta", "Stefan Gota");
        await MergeAsync(editor, NameKind.Person, "Stefan Gota", "Liyo Gong");
        var ledger = await editor.PageAsync("/admin/redirects");
        Assert.Equal(["/people/stefan-gota → /people/liyo-gong", "/people/stefan-gotta → /people/liyo-gong"], ledger.QuerySelectorAll("tbody tr").Select(row => string.Join(" → ", row.QuerySelectorAll("code").Select(code => code.TextContent))));
        Assert.Single((await editor.PageAsync("/admin/redirects?q=gotta")).QuerySelectorAll("tbody tr"));
        using var visitor = _site.Visitor();
        Assert.Equal("/people/liyo-gong", await LeadsToAsync(visitor, "/people/stefan-gotta"));
        var page = await editor.PageAsync(Link(NameKind.Person, await _site.NameAsync(NameKind.Person, "Stefan Gota")));
        using var taken = await editor.PostAsync(page.QuerySelector("form[action$='/redirect/removal']")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/people/stefan-gotta")).StatusCode);
        Assert.Single((await editor.PageAsync("/admin/redirects")).QuerySelectorAll("tbody tr"));
        // Nobody else gets it.
        await _site.ImportAsync(Review("fifth", "\"Stefan [Gotta]\"", "Fifth"));
        await _site.StoreAsync(async db => Assert.Equal("stefan-gotta-2", (await db.People.SingleAsync(person => person.Qualifier == "Gotta")).Slug));
    }

    [Fact]
    public async Task An_address_that_only_drafts_made_leads_nowhere()
    {
        await SeedAsync();
        await _site.ImportAsync(Review("draft", "Stefan Canaryword", "Draft", front: "status: draft\n"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        await MergeAsync(editor, NameKind.Person, "Stefan Canaryword", "Stefan Gota");
        using var visitor = _site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/people/stefan-canaryword")).StatusCode);
        Assert.DoesNotContain("Canaryword", await visitor.GetStringAsync("/people/stefan-gota"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_changed_since_the_question_was_asked_is_not_merged()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var (one, other, third) = (await _site.NameAsync(NameKind.Person, "Stefan Gotta"), await _site.NameAsync(NameKind.Person, "Stefan Gota"), await _site.NameAsync(NameKind.Person, "Liyo Gong"));
        var asked = await editor.PageAsync(Link(NameKind.Person, one) + $"/merger?into={other}");
        var stamp = asked.QuerySelector("input[name=stamp]")!.GetAttribute("value")!;
        await MergeAsync(editor, NameKind.Person, "Stefan Gota", "Liyo Gong");
        using var refused = await editor.PostAsync(Link(NameKind.Person, one) + "/merger", ("into", other.ToString(CultureInfo.InvariantCulture)), ("stamp", stamp));
        Assert.Contains("changed meanwhile", (await editor.PageAsync(refused.Headers.Location!.ToString())).QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        // Who is merged already means the one they were merged into.
        Assert.Equal("Merge Stefan Gotta into Liyo Gong?", (await editor.PageAsync(Link(NameKind.Person, one) + $"/merger?into={other}")).QuerySelector("h1")!.TextContent);
        using var self = await editor.PostAsync(Link(NameKind.Person, third) + "/merger", ("into", third.ToString(CultureInfo.InvariantCulture)));
        Assert.Contains("Nothing is merged with itself", (await editor.PageAsync(self.Headers.Location!.ToString())).QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_one_is_found_by_a_name_typed_without_scripts()
    {
        await SeedAsync();
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var room = Link(NameKind.Person, await _site.NameAsync(NameKind.Person, "Stefan Gotta")) + "/merger";
        Assert.Equal("Stefan Gota", (await editor.PageAsync(room)).QuerySelector("[aria-labelledby=candidates] a")!.TextContent);
        Assert.Equal("Merge Stefan Gotta into Stefan Gota?", (await editor.PageAsync(room + "?name=st%C3%A9fan+gota")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Liyo Gong", (await editor.PageAsync(room + "?name=gong")).QuerySelector("[aria-labelledby=candidates] a")!.TextContent);
        Assert.Contains("not known here", (await editor.PageAsync(room + "?name=Nobody+At+All")).QuerySelector("#name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the one this page is about", (await editor.PageAsync(room + "?name=Stefan+Gotta")).QuerySelector("#name-error")!.TextContent, StringComparison.Ordinal);
        var films = Link(NameKind.Film, await _site.NameAsync(NameKind.Film, "There (2020)")) + "/merger";
        Assert.Equal("Merge There (2020) into Here (2019)?", (await editor.PageAsync(films + "?name=Here+(2019)")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_critic_sees_who_is_named_where_readers_see_it_and_merges_nobody()
    {
        await SeedAsync();
        await _site.ImportAsync(Review("draft", "Stefan Canaryword", "Draft", front: "status: draft\nauthor: Bo Balcony\n"));
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Aisle");
        var list = await critic.PageAsync("/admin/people");
        Assert.Equal("Bas Devos Liyo Gong Stefan Gota Stefan Gotta", string.Join(' ', list.QuerySelectorAll("tbody th a").Select(link => link.TextContent)));
        var (one, other, hidden) = (await _site.NameAsync(NameKind.Person, "Stefan Gotta"), await _site.NameAsync(NameKind.Person, "Stefan Gota"), await _site.NameAsync(NameKind.Person, "Stefan Canaryword"));
        Assert.Empty((await critic.PageAsync(Link(NameKind.Person, one))).QuerySelectorAll("a[href*=merger], a[href*=split]"));
        Assert.Equal(HttpStatusCode.NotFound, (await critic.Http.GetAsync(Link(NameKind.Person, hidden))).StatusCode);
        Assert.DoesNotContain("Canaryword", await critic.Http.GetStringAsync("/admin/people/suggest?q=stefan+ca"), StringComparison.Ordinal);
        using var refused = await critic.PostAsync(Link(NameKind.Person, one) + "/merger", ("into", other.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private Task SeedAsync() => _site.ImportAsync(Review("here", "Stefan Gota (Stefan)", "Here", 2019), Review("there", "Stefan Gotta, Liyo Gong", "There"));

    private static string Link(NameKind kind, int id) => string.Create(CultureInfo.InvariantCulture, $"/admin/{(kind == NameKind.Film ? "films" : "people")}/{id}");

    private static async Task<string?> LeadsToAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    // By the forms a page without scripts has; where it can be taken back.
    private async Task<string> MergeAsync(AdminClient editor, NameKind kind, string from, string into)
    {
        var (one, other) = (await _site.NameAsync(kind, from), await _site.NameAsync(kind, into));
        var asked = await editor.PageAsync(Link(kind, one) + "/merger?into=" + other.ToString(CultureInfo.InvariantCulture));
        var form = asked.QuerySelector("form:has([name=stamp])")!;
        using var done = await editor.PostAsync(form.GetAttribute("action")!, [.. form.QuerySelectorAll("input[type=hidden]:not([name^=__])").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await editor.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains($"{from} is {into} now.", page.QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        return page.QuerySelector("#said form")!.GetAttribute("action")!;
    }
}
