using System.Text.Json;
using System.Xml.Linq;
using CinephileCorner.Data.Lists;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Tests.Admin.Names;
using CinephileCorner.Web.Tests.Site.Feeds;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site.Lists;

public sealed class ListTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TestSite _site = new();

    [Fact]
    public async Task A_list_holds_what_its_rule_finds_and_takes_in_what_comes()
    {
        await SeedAsync();
        await AddAsync("devos", "Bas Devos, 8 and up", new ReviewRule { Person = "bas-devos", PersonDirects = true, LeastHalfPoints = 16, Order = ReviewOrder.Title });
        var page = await _site.PageAsync("/lists/devos");
        Assert.Equal(["Ghost Tropic"], Titles(page));
        Assert.Equal("Bas Devos, 8 and up 1 review", page.QuerySelector("h1")!.Seen());
        Assert.Contains("Reviews of films by Bas Devos, 8 and up, by title.", page.QuerySelector(".plain-hero")!.TextContent, StringComparison.Ordinal);

        await _site.SeedAsync(new TestArticle("hellhole") { Film = "Hellhole", Year = 2019, Score = 8 });
        Assert.Equal(["Ghost Tropic", "Hellhole"], Titles(await _site.PageAsync("/lists/devos")));
        var all = await _site.PageAsync("/lists");
        Assert.Equal("/lists/devos", all.QuerySelector("main h2 a")!.GetAttribute("href"));
        Assert.Contains("2 reviews", all.QuerySelector("main li")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<ReviewRule, string[]> Rules => new()
    {
        { new ReviewRule { Genre = "comedy" }, ["Actor", "Tagged"] },
        { new ReviewRule { Year = 1994 }, ["Tagged"] },
        { new ReviewRule { Decade = 1990 }, ["Tagged"] },
        { new ReviewRule { Critic = "ana" }, ["Actor"] },
        { new ReviewRule { Person = "bas-devos" }, ["Actor", "Ghost Tropic", "Here"] },
        { new ReviewRule { Person = "bas-devos", PersonDirects = true }, ["Ghost Tropic", "Here"] },
        { new ReviewRule { Tag = "brussels" }, ["Tagged"] },
        { new ReviewRule { LeastHalfPoints = 17 }, ["Ghost Tropic"] },
        { new ReviewRule { Genre = "comedy", LeastHalfPoints = 20 }, [] },
        { new ReviewRule { Genre = "unheard-of" }, [] },
    };

    [Theory, MemberData(nameof(Rules))]
    public async Task Each_part_of_a_rule_chooses(ReviewRule rule, string[] titles)
    {
        await SeedAsync();
        await AddAsync("one", "One", rule with { Order = ReviewOrder.Title });
        Assert.Equal(titles, Titles(await _site.PageAsync("/lists/one")));
    }

    [Fact]
    public async Task Nothing_unpublished_is_in_a_list_its_count_its_words_or_its_feed()
    {
        await SeedAsync();
        await _site.SeedAsync(
            new TestArticle("canary-draft") { Film = "Canaryword", Genres = ["Canaryword", "Drama"], Tags = ["Canaryword"], Directors = ["Canaryword"], Critic = "Canaryword", IsDraft = true },
            new TestArticle("canary-later") { Film = "Canaryword two", PublishedUtc = _site.UtcNow.AddHours(1) }, new TestArticle("canary-gone") { Film = "Canaryword three", IsWithdrawn = true });
        await AddAsync("drama", "Drama", new ReviewRule { Genre = "drama" });
        await AddAsync("more", "More", new ReviewRule { Genre = "canaryword", Person = "canaryword", Tag = "canaryword", Critic = "canaryword" });
        foreach (var address in new[] { "/lists", "/lists/drama", "/lists/more", "/lists/drama/feed.xml", "/lists/drama/atom.xml", "/lists/more/feed.json", "/sitemap.xml" })
        {
            var text = await TextAsync(address);
            Assert.DoesNotContain("canaryword", text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Reviews still to come.", (await _site.PageAsync("/lists/more")).QuerySelector(".plain-hero")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 reviews", (await _site.PageAsync("/lists/drama")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        _site.Pass(TimeSpan.FromHours(1));
        Assert.Contains("3 reviews", (await _site.PageAsync("/lists/drama")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    public static TheoryData<ReviewRule, string> InWords => new()
    {
        { new ReviewRule { Year = 2004 }, "Reviews of films of 2004." },
        { new ReviewRule { Decade = 1990, Genre = "comedy" }, "Comedy reviews of films of the 1990s." },
        { new ReviewRule { Year = 1994, Decade = 1990 }, "Reviews of films of 1994." },
        { new ReviewRule { Year = 2012, Person = "bas-devos", PersonDirects = true }, "Reviews of films of 2012 by Bas Devos." },
        { new ReviewRule { Decade = 1990, Critic = "ana" }, "Reviews of films of the 1990s, by Ana." },
        { new ReviewRule { Critic = "ana", Tag = "brussels" }, "Reviews by Ana about Brussels." },
        { new ReviewRule { Person = "tom-holland-director" }, "Reviews of films with Tom Holland (director)." },
    };

    [Theory, MemberData(nameof(InWords))]
    public async Task A_rule_reads_as_a_sentence_on_its_page_and_in_its_feed(ReviewRule rule, string words)
    {
        await SeedAsync();
        await _site.SeedAsync(new TestArticle("cherry") { Cast = ["Tom Holland"] }, new TestArticle("fright-night") { Directors = ["Tom Holland [director]"] });
        await AddAsync("one", "One", rule);
        Assert.Contains(words, (await _site.PageAsync("/lists/one")).QuerySelector(".plain-hero")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words, XDocument.Parse(await TextAsync("/lists/one/feed.xml")).Root!.Element("channel")!.Element("description")!.Value);
    }

    [Fact]
    public async Task Lists_stand_by_title_as_films_do()
    {
        foreach (var title in new[] { "Zed directs", "atom", "The best", "Éclair", "Dance" })
            await AddAsync(Slug.From(title).Value, title, new ReviewRule { Genre = "drama" });
        Assert.Equal(["atom", "The best", "Dance", "Éclair", "Zed directs"], (await _site.PageAsync("/lists")).QuerySelectorAll("main h2").Select(title => title.TextContent.Trim()));
    }

    [Fact]
    public async Task A_list_has_three_feeds_with_one_id()
    {
        await SeedAsync();
        await AddAsync("drama", "Drama & <b>", new ReviewRule { Genre = "drama", Order = ReviewOrder.Score });
        var rss = XDocument.Parse(await TextAsync("/lists/drama/feed.xml"));
        Assert.Equal("Cinephile Corner: Drama & <b>", rss.Root!.Element("channel")!.Element("title")!.Value);
        Assert.Equal(2, rss.Descendants("item").Count());
        var atom = XDocument.Parse(await TextAsync("/lists/drama/atom.xml"));
        Assert.Equal("https://corner.example/lists/drama/atom.xml", atom.Root!.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "self").Attribute("href")!.Value);
        var json = JsonDocument.Parse(await TextAsync("/lists/drama/feed.json")).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.Equal("https://corner.example/lists/drama", json.GetProperty("home_page_url").GetString());
        Assert.Equal(2, json.GetProperty("items").GetArrayLength());
        var page = await _site.PageAsync("/lists/drama");
        Assert.Equal(["application/rss+xml /lists/drama/feed.xml", "application/atom+xml /lists/drama/atom.xml", "application/feed+json /lists/drama/feed.json"],
            page.QuerySelectorAll("link[rel=alternate][href^='/lists/']").Select(link => link.GetAttribute("type") + " " + link.GetAttribute("href")));
        Assert.Equal(["/lists/drama/feed.xml", "/lists/drama/atom.xml", "/lists/drama/feed.json"], page.QuerySelectorAll(".plain-hero a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_feed_of_an_empty_list_says_when_the_list_was_made()
    {
        await AddAsync("none", "None", new ReviewRule { Genre = "drama" });
        var atom = XDocument.Parse(await TextAsync("/lists/none/atom.xml")).Root!;
        Assert.Empty(atom.Elements(Atom + "entry"));
        Assert.Equal(_site.UtcNow, DateTimeOffset.Parse(atom.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
    }

    [SkippableTheory]
    [InlineData("/lists/drama/feed.xml")]
    [InlineData("/lists/drama/atom.xml")]
    public async Task A_reader_of_feeds_has_nothing_to_say_about_a_lists(string address)
    {
        await SeedAsync();
        await AddAsync("drama", "Drama & <b>", new ReviewRule { Genre = "drama" });
        var verdict = await Feedparser.ReadAsync(await TextAsync(address));
        Assert.Equal(0, verdict.GetProperty("bozo").GetInt32());
        Assert.Equal(2, verdict.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_rule_about_somebody_who_was_merged_is_about_whom_they_are()
    {
        await _site.SeedAsync(new TestArticle("one") { Film = "One", Cast = ["Stefan Gotta"] }, new TestArticle("two") { Film = "Two", Cast = ["Stefan Gota"] });
        await AddAsync("gota", "Stefan Gota", new ReviewRule { Person = "stefan-gotta", Order = ReviewOrder.Title });
        Assert.Equal(["One"], Titles(await _site.PageAsync("/lists/gota")));
        var (from, into) = (await _site.NameAsync(NameKind.Person, "Stefan Gotta"), await _site.NameAsync(NameKind.Person, "Stefan Gota"));
        var merge = await WithAsync<NameMerger, MergeResult>(merger => merger.MergeAsync(NameKind.Person, from, into, stamp: null));

        var page = await _site.PageAsync("/lists/gota");
        Assert.Equal(["One", "Two"], Titles(page));
        Assert.Contains("Reviews of films with Stefan Gota, by title.", page.QuerySelector(".plain-hero")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 reviews", (await _site.PageAsync("/lists")).QuerySelector("main li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, XDocument.Parse(await TextAsync("/lists/gota/atom.xml")).Root!.Elements(Atom + "entry").Count());

        await WithAsync<NameMerger, MergeResult>(merger => merger.UndoAsync(merge.MergeId!.Value));
        Assert.Equal(["One"], Titles(await _site.PageAsync("/lists/gota")));
    }

    [Fact]
    public async Task However_many_lists_there_are_each_is_on_a_page()
    {
        await SeedAsync();
        for (var list = 0; list < 51; list++)
            await AddAsync($"list-{list:00}", $"List {list:00}", list % 2 == 0 ? new ReviewRule { Person = "bas-devos", Critic = "ana" } : new ReviewRule { Genre = "comedy", Tag = "brussels" });
        var first = await _site.PageAsync("/lists");
        Assert.Equal("Lists 51 lists", first.QuerySelector("h1")!.Seen());
        Assert.Equal(50, first.QuerySelectorAll(".headlines > li").Length);
        Assert.Equal(["Reviews of films with Bas Devos, by Ana. 1 review.", "Comedy reviews about Brussels. 1 review."], first.QuerySelectorAll(".headlines .meta").Take(2).Select(words => words.Seen()));
        var second = await _site.PageAsync(first.QuerySelector(".pager [rel=next]")!.GetAttribute("href")!);
        Assert.Equal("List 50", Assert.Single(second.QuerySelectorAll(".headlines h2")).TextContent);
        Assert.Equal("https://corner.example/lists?page=2", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_list_that_was_taken_away_is_not_found_until_it_is_brought_back()
    {
        await SeedAsync();
        var id = await AddAsync("drama", "Drama", new ReviewRule { Genre = "drama" });
        await _site.PageAsync("/lists/drama");
        Assert.True(await WithDeskAsync(desk => desk.RemoveAsync(id)));
        using var visitor = _site.Visitor();
        foreach (var address in new[] { "/lists/drama", "/lists/drama/feed.xml", "/lists/drama/feed.json" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
        Assert.DoesNotContain("/lists/drama", await TextAsync("/lists"), StringComparison.Ordinal);
        Assert.DoesNotContain("/lists", await TextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.False(await WithDeskAsync(desk => desk.RemoveAsync(id)));
        Assert.True(await WithDeskAsync(desk => desk.BringBackAsync(id)));
        await _site.PageAsync("/lists/drama");
        Assert.Contains("https://corner.example/lists/drama<", await TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lists/unknown", 404)]
    [InlineData("/lists/one?page=2", 404)]
    [InlineData("/lists/one?page=0", 404)]
    [InlineData("/lists?page=2", 404)]
    [InlineData("/lists?page=x", 404)]
    [InlineData("/lists?page=1", 301)]
    [InlineData("/lists/one?page=x", 404)]
    [InlineData("/lists/one?page=1", 301)]
    [InlineData("/Lists/One/", 301)]
    [InlineData("/lists/one/feed.xml?page=99999999999", 404)]
    public async Task A_strange_address_gets_a_plain_answer(string address, int status)
    {
        await AddAsync("one", "One", new ReviewRule { Genre = "drama" });
        using var answer = await _site.Visitor().GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public void A_list_chooses_by_something()
    {
        Assert.Throws<DomainException>(() => new SavedList(Slug.From("all"), "All", "", new ReviewRule { Order = ReviewOrder.Score }, _site.UtcNow));
        Assert.Throws<DomainException>(() => new SavedList(Slug.From("all"), "", "", new ReviewRule { Genre = "drama" }, _site.UtcNow));
    }

    public void Dispose() => _site.Dispose();

    private Task SeedAsync() => _site.SeedAsync(
        new TestArticle("here") { Film = "Here", Year = 2023, Score = 7 },
        new TestArticle("ghost-tropic") { Film = "Ghost Tropic", Year = 2019, Score = 8.5m },
        new TestArticle("actor") { Film = "Actor", Year = 2001, Genres = ["Comedy"], Directors = ["Else"], Cast = ["Bas Devos"], Critic = "Ana" },
        new TestArticle("tagged") { Film = "Tagged", Year = 1994, Genres = ["Comedy"], Directors = ["Else"], Tags = ["Brussels"], Score = null });

    private async Task<int> AddAsync(string slug, string title, ReviewRule rule) => (await WithDeskAsync(desk => desk.AddAsync(Slug.From(slug), title, "", rule)))!.Id;

    private Task<T> WithDeskAsync<T>(Func<SavedListDesk, Task<T>> work) => WithAsync(work);

    private async Task<TResult> WithAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<string> TextAsync(string address)
    {
        using var answer = await _site.Visitor().GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Titles(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll(".rows > li a.u-url").Select(title => title.Seen());
}
