using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Domain.People;
using CinephileCorner.Web.Tests.Admin.Names;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CinephileCorner.Web.Tests.Admin.Names.NameFiles;

namespace CinephileCorner.Web.Tests.Admin.Lists;

public sealed class SavedListsTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task An_editor_makes_a_list_changes_it_takes_it_away_and_brings_it_back()
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023 });
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (var made = await editor.PostAsync("/admin/lists", ("title", "Bas Devos, 7 and up"), ("intro", "Moss."), ("person", "Bas Devos"), ("job", "directs"), ("minScore", "7"), ("sort", "score")))
            Assert.Equal("/admin/lists", made.Headers.Location?.OriginalString);
        var page = await _site.PageAsync("/lists/bas-devos-7-and-up");
        Assert.Equal("Moss.", page.QuerySelector(".stand")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".rows > li"));

        var form = await editor.PageAsync("/admin/lists/1");
        Assert.Equal("Bas Devos", form.QuerySelector("#person")!.GetAttribute("value"));
        Assert.Equal(["directs", "7", "score"], new[] { "job", "minScore", "sort" }.Select(field => form.QuerySelector($"#{field} [selected]")!.GetAttribute("value")));
        Assert.Null(form.QuerySelector("#slug"));
        using (await editor.PostAsync("/admin/lists/1", ("title", "Moss & mud"), ("genre", "drama"), ("decade", "2020"), ("slug", "another")))
            Assert.Equal("Moss & mud 1 review", (await _site.PageAsync("/lists/bas-devos-7-and-up")).QuerySelector("h1")!.Seen());

        using (await editor.PostAsync("/admin/lists/1/deletion"))
        {
            var after = await editor.PageAsync("/admin/lists");
            Assert.Equal("/admin/lists/1/deletion/removal", after.QuerySelector("#said form")!.GetAttribute("action"));
        }
        using (var gone = await _site.Visitor().GetAsync("/lists/bas-devos-7-and-up"))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using (var closed = await editor.Http.GetAsync("/admin/lists/1"))
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        using (await editor.PostAsync("/admin/lists/1/deletion/removal"))
            await _site.PageAsync("/lists/bas-devos-7-and-up");
        await _site.StoreAsync(async db => Assert.Equal(
            ["made the list", "changed the list", "took away the list", "brought back the list"],
            await db.AuditEntries.Where(entry => entry.Action.Contains("list") && entry.IsPublic).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task A_title_is_one_line_and_turns_no_words_around()
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023 });
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (await editor.PostAsync("/admin/lists", ("title", "Moss\r\nand \u202Estone"), ("slug", "moss"), ("minScore", "1")))
            Assert.StartsWith("Moss and stone", (await _site.PageAsync("/lists/moss")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_meant_by_the_name_with_its_qualifier()
    {
        await _site.ImportAsync(NameFiles.Review("one", "\"Tom Holland [actor]\"", "One"), NameFiles.Review("two", "\"Tom Holland [director]\"", "Two"), NameFiles.Review("three", "\"Liyo Gong [editor]\"", "Three"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (var unclear = await editor.PostAsync("/admin/lists", ("title", "Holland"), ("person", "Tom Holland")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unclear.StatusCode);
            Assert.Contains("Say which of them: “Tom Holland [actor]” or “Tom Holland [director]”.", (await TestSite.ParseAsync(await unclear.Content.ReadAsStringAsync())).QuerySelector("#faults")!.TextContent, StringComparison.Ordinal);
        }
        foreach (var (typed, kept, film) in new[] { ("tom holland [Director]", "Tom Holland [director]", "Two"), ("Tom Holland (actor)", "Tom Holland [actor]", "One"), ("Liyo Gong", "Liyo Gong [editor]", "Three") })
        {
            using (await editor.PostAsync("/admin/lists", ("title", film), ("person", typed)))
                Assert.Equal([film], (await _site.PageAsync("/lists/" + film.ToLowerInvariant())).QuerySelectorAll(".rows > li a.u-url").Select(title => title.Seen()));
            var own = (await editor.PageAsync("/admin/lists")).QuerySelectorAll("th a").Single(link => link.TextContent == film).GetAttribute("href")!;
            var form = await editor.PageAsync(own);
            Assert.Equal(kept, form.QuerySelector("#person")!.GetAttribute("value"));
            // Saved as it was opened, it means the same person.
            using (await editor.PostAsync(own, ("title", film), ("person", kept), ("sort", "title")))
                Assert.Single((await _site.PageAsync("/lists/" + film.ToLowerInvariant())).QuerySelectorAll(".rows > li"));
        }
    }

    [Fact]
    public async Task What_a_list_chooses_by_stays_chosen_among_however_many()
    {
        await _site.SeedAsync(new TestArticle("here") { Genres = ["Western"], Critic = "Zoe Zahl" });
        await _site.StoreAsync(async db =>
        {
            db.Genres.AddRange(Enumerable.Range(0, 500).Select(genre => new Domain.Films.Genre($"Genre {genre:000}")));
            db.Critics.AddRange(Enumerable.Range(0, 500).Select(critic => new Critic($"Critic {critic:000}")));
            await db.SaveChangesAsync();
        });
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (await editor.PostAsync("/admin/lists", ("title", "Western"), ("genre", "western"), ("critic", "zoe-zahl")))
        {
            var form = await editor.PageAsync("/admin/lists/1");
            Assert.Equal(["Western", "Zoe Zahl"], new[] { "genre", "critic" }.Select(field => form.QuerySelector($"#{field} [selected]")!.TextContent));
        }
    }

    [Fact]
    public async Task A_person_among_many_of_one_name_is_found_and_one_who_was_merged_is_no_choice()
    {
        await _site.ImportAsync([.. Enumerable.Range(0, 7).Select(one => Review("r" + one, $"\"Tom Holland [{(char)('a' + one)}]\"", "Film " + (char)('a' + one)))]);
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (await editor.PostAsync("/admin/lists", ("title", "Last"), ("person", "Tom Holland [g]")))
            Assert.Equal(["Film g"], (await _site.PageAsync("/lists/last")).QuerySelectorAll(".rows > li a.u-url").Select(title => title.Seen()));
        var ids = new List<int>();
        foreach (var one in "abcdefg")
            ids.Add(await _site.NameAsync(NameKind.Person, $"Tom Holland [{one}]"));
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            foreach (var from in ids[..6])
                await scope.ServiceProvider.GetRequiredService<NameMerger>().MergeAsync(NameKind.Person, from, ids[6], stamp: null);
        }
        using (await editor.PostAsync("/admin/lists", ("title", "Bare"), ("person", "Tom Holland")))
            Assert.Equal(7, (await _site.PageAsync("/lists/bare")).QuerySelectorAll(".rows > li").Length);
        // Named by what it was merged from, it is those who count for it.
        using (await editor.PostAsync("/admin/lists", ("title", "First"), ("person", "Tom Holland [a]")))
            Assert.Equal(7, (await _site.PageAsync("/lists/first")).QuerySelectorAll(".rows > li").Length);
    }

    [Fact]
    public async Task A_title_that_no_address_can_be_made_of_needs_one()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (var refused = await editor.PostAsync("/admin/lists", ("title", "🎬🎬"), ("genre", "drama")))
            Assert.Equal("#slug", (await TestSite.ParseAsync(await refused.Content.ReadAsStringAsync())).QuerySelector("#faults a")!.GetAttribute("href"));
        using (await editor.PostAsync("/admin/lists", ("title", "🎬🎬"), ("genre", "drama"), ("slug", "clappers")))
            Assert.Contains("🎬🎬", (await _site.PageAsync("/lists/clappers")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using (await editor.PostAsync("/admin/lists/1", ("title", "🎬"), ("genre", "drama")))
            Assert.Equal("🎬 1 review", (await _site.PageAsync("/lists/clappers")).QuerySelector("h1")!.Seen());
    }

    [Fact]
    public async Task A_year_outside_its_decade_is_said_before_readers_see_an_empty_list()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (var refused = await editor.PostAsync("/admin/lists", ("title", "Never"), ("year", "2024"), ("decade", "1990")))
            Assert.Equal("#decade", (await TestSite.ParseAsync(await refused.Content.ReadAsStringAsync())).QuerySelector("#faults a")!.GetAttribute("href"));
        using var taken = await editor.PostAsync("/admin/lists", ("title", "Both"), ("year", "1999"), ("decade", "1990"));
        Assert.Equal("/admin/lists", taken.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("title", "", "#title")]
    [InlineData("slug", "Not A Slug", "#slug")]
    [InlineData("genre", "unheard-of", "#genre")]
    [InlineData("genre", "", "#genre")]
    [InlineData("person", "Nobody Known", "#person")]
    [InlineData("tag", "no such tag", "#tag")]
    [InlineData("critic", "nobody", "#critic")]
    [InlineData("year", "20x4", "#year")]
    [InlineData("decade", "1994", "#decade")]
    [InlineData("minScore", "11", "#minScore")]
    [InlineData("minScore", "7.25", "#minScore")]
    public async Task A_form_that_is_not_right_comes_back_with_what_was_typed(string field, string value, string place)
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "A list", ["genre"] = "drama", ["intro"] = "Kept words" };
        if (value.Length == 0)
            fields.Remove(field);
        else
            fields[field] = value;
        using var answer = await editor.PostAsync("/admin/lists", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(place, page.QuerySelector("#faults a")!.GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector(place)!.GetAttribute("aria-invalid"));
        Assert.Contains("Kept words", page.QuerySelector("#intro")!.TextContent, StringComparison.Ordinal);
        await _site.StoreAsync(async db => Assert.Empty(await db.SavedLists.ToListAsync()));
    }

    [Fact]
    public async Task An_address_is_given_once_even_after_its_list_was_taken_away()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using (await editor.PostAsync("/admin/lists", ("title", "Drama"), ("genre", "drama")))
        using (await editor.PostAsync("/admin/lists/1/deletion"))
        using (var second = await editor.PostAsync("/admin/lists", ("title", "Drama"), ("genre", "drama")))
            Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        using (var other = await editor.PostAsync("/admin/lists", ("title", "Drama"), ("genre", "drama"), ("slug", "drama-2")))
            Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task A_critic_makes_no_lists()
    {
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Ada Aisle");
        using var answer = await critic.PostAsync("/admin/lists", ("title", "Mine"), ("genre", "drama"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var page = await critic.Http.GetAsync("/admin/lists");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    public void Dispose() => _site.Dispose();
}
