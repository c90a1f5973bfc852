using AngleSharp.Dom;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Tests.Admin.Names;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Site.Rankings;

public sealed class RankingPageTests : IDisposable
{
    private readonly TestSite _site = new(settings => settings["Site:TimeZone"] = "America/New_York");
    private readonly RankingDesk _desk;

    public RankingPageTests() => _desk = new RankingDesk(_site);

    [Fact]
    public async Task Anchors_survive_a_new_order_and_entries_that_come_and_go()
    {
        var id = await _desk.PublishNewAsync("Alpha", "Beta", "Alpha");
        Assert.Equal(["e-alpha-2001", "e-beta-2001", "e-alpha-2001-2"], Anchors(await _site.PageAsync("/rankings/best")));
        Assert.Equal(["e-alpha-2001-2", "e-beta-2001", "e-alpha-2001"], Anchors(await _site.PageAsync("/rankings/best?order=reversed")));
        await _desk.PublishChangeAsync(id, "Gamma", "Beta", "Delta", "Alpha");
        Assert.Equal(["e-gamma-2001", "e-beta-2001", "e-delta-2001", "e-alpha-2001"], Anchors(await _site.PageAsync("/rankings/best")));
    }

    [Fact]
    public async Task A_link_to_an_entry_goes_on_leading_there_when_it_is_spelt_or_dated_anew()
    {
        var id = await _desk.PublishNewAsync("Gamma", "Betta", "Alpha");
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishChangeAsync(id, "Gamma", "Beta", "Alpha");
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishTextAsync(id, RankingDesk.Text("Beta", "Alpha", "Gamma").Replace("Beta (2001)", "Beta (2002)", StringComparison.Ordinal));
        var page = await _site.PageAsync("/rankings/best");
        Assert.Equal(["e-beta-2002", "e-alpha-2001", "e-gamma-2001"], Anchors(page));
        Assert.All(["e-betta-2001", "e-beta-2001"], former => Assert.Same(page.GetElementById("e-beta-2002"), page.GetElementById(former)!.Closest("li")));
        Assert.Equal("3 Beta 2002", page.QuerySelector(".entries h2")!.Seen());
    }

    [Fact]
    public async Task Two_films_of_one_title_and_year_keep_their_anchors_in_any_order_and_are_told_apart()
    {
        await _site.ImportAsync(NameFiles.Review("one", "Tom Hanks", "Here [Robert Zemeckis]", 2024), NameFiles.Review("two", "Stefan Gota", "Here", 2024));
        string[] entries = ["Here [Robert Zemeckis] (2024)", "Here (2024)"];
        foreach (var (slug, one, other) in new[] { ("best", entries[0], entries[1]), ("worst", entries[1], entries[0]) })
            await _desk.PublishAsync(await _desk.BeginTextAsync($"---\ntitle: Both\nkind: ranking\nslug: {slug}\nstatus: draft\n---\n\n## 2. {one}\n\nWhy.\n\n## 1. {other}\n\nWhy not.\n"));
        var (best, worst) = (await _site.PageAsync("/rankings/best"), await _site.PageAsync("/rankings/worst"));
        Assert.Equal(["e-here-2024-robertzemeckis", "e-here-2024"], Anchors(best));
        Assert.Equal(["e-here-2024", "e-here-2024-robertzemeckis"], Anchors(worst));
        Assert.Equal(["2024", "Robert Zemeckis", "2024"], best.QuerySelectorAll(".entries .year").Select(part => part.TextContent));
        Assert.Equal(["Read our review of Here (2024), Robert Zemeckis", "Read our review of Here (2024)"], best.QuerySelectorAll(".entries .meta a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task What_stands_between_entries_is_part_of_none_and_stays_with_those_it_heads()
    {
        await _site.SeedAsync(new TestArticle("alpha") { Film = "Alpha", Year = 2001 });
        await _desk.PublishAsync(await _desk.BeginTextAsync("---\ntitle: Best\nkind: ranking\nslug: best\nstatus: draft\n---\n\nWords before it.\n\n## The rest\n\n## 3. Gamma (2001)\n\nWhy.\n\nScore: 6/10\n\n"
            + "## The best\n\nBoth of them.\n\n## 2. Beta (2001)\n\nWhy.\n\n## 1. Alpha (2001)\n\nWhy.\n\n## Conclusion\n\nThe end.\n"));
        Assert.Equal(["The rest", "3 Gamma 2001", "The best", "2 Beta 2001", "1 Alpha 2001", "Conclusion"], Headings(await _site.PageAsync("/rankings/best")));
        var other = await _site.PageAsync("/rankings/best?order=reversed");
        Assert.Equal(["The best", "1 Alpha 2001", "2 Beta 2001", "The rest", "3 Gamma 2001", "Conclusion"], Headings(other));
        Assert.Equal("The end.", other.QuerySelectorAll(".between p")[^1].TextContent);
        Assert.DoesNotContain("The end", other.QuerySelector("#e-alpha-2001")!.TextContent, StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        var feed = await visitor.GetStringAsync("/rankings/feed.xml");
        Assert.InRange(feed.IndexOf("The best", StringComparison.Ordinal), feed.IndexOf("Score: 6/10", StringComparison.Ordinal), feed.IndexOf("Beta (2001)", StringComparison.Ordinal));

        static IEnumerable<string> Headings(IParentNode page) => page.QuerySelectorAll(".ranking .e-content h2").Select(heading => heading.Seen());
    }

    [Fact]
    public async Task An_entry_means_the_one_film_that_what_it_says_fits()
    {
        await _site.ImportAsync(
            NameFiles.Review("cow", "John Magaro", "First Cow", 2019), NameFiles.Review("solo", "Dina Rosenmeier", "Solo Qual [Danish]", 2011),
            NameFiles.Review("mood", "Tony Leung", "花樣年華", 2000, "otherTitles: [In the Mood for Love]\n"),
            NameFiles.Review("crash", "James Spader", "Crash", 1996), NameFiles.Review("crash-2004", "Don Cheadle", "Crash", 2004), NameFiles.Review("mood-2", "Maggie Cheung", "Mood", 2001, "originalTitle: Crash\n"));
        await _desk.PublishAsync(await _desk.BeginTextAsync("---\ntitle: Best\nkind: ranking\nslug: best\nstatus: draft\n---\n\n## 6. First Cow\n\nA.\n\n## 5. Solo Qual (2011)\n\nB.\n\n"
            + "## 4. In the Mood for Love (2000)\n\nC.\n\n## 3. Crash\n\nD.\n\n## 2. First Cow (2018)\n\nE.\n\n## 1. Solo Qual [Swedish] (2011)\n\nF.\n"));
        string?[] reviews = ["/reviews/cow", "/reviews/solo", "/reviews/mood", null, null, null];
        Assert.Equal(reviews, (await _site.PageAsync("/rankings/best")).QuerySelectorAll(".entries > li").Select(entry => entry.QuerySelector("a[href^='/reviews']")?.GetAttribute("href")));
        using var visitor = _site.Visitor();
        var table = (await visitor.GetStringAsync("/rankings/best.csv")).Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(reviews.Index().Where(review => review.Item is not null), review => Assert.Contains("https://corner.example" + review.Item, table[review.Index + 1], StringComparison.Ordinal));
        Assert.Contains("/films/solo-qual-2011-danish", table[2], StringComparison.Ordinal);
        Assert.Equal(["No. 6 in Best"], (await _site.PageAsync("/films/first-cow-2019")).QuerySelectorAll("[aria-labelledby=named] li a").Select(link => link.TextContent));
        Assert.Equal(["No. 4 in Best"], (await _site.PageAsync("/reviews/mood")).QuerySelectorAll(".ranked li").Select(line => line.TextContent));
        Assert.Empty((await _site.PageAsync("/films/crash-1996")).QuerySelectorAll("[aria-labelledby=named] li a"));
    }

    [Fact]
    public async Task Two_films_that_nothing_else_tells_apart_are_told_apart_as_the_ranking_writes_them()
    {
        await _desk.PublishAsync(await _desk.BeginTextAsync("---\ntitle: Best\nkind: ranking\nslug: best\nstatus: draft\n---\n\n## 3. Crash [Paul Haggis] (2004)\n\nA.\n\n## 2. Crash [Cronenberg] (2004)\n\nB.\n\n## 1. Alone [Director's cut] (2020)\n\nC.\n"));
        var page = await _site.PageAsync("/rankings/best");
        Assert.Equal(["3 Crash 2004 Paul Haggis", "2 Crash 2004 Cronenberg", "1 Alone 2020"], page.QuerySelectorAll(".entries h2").Select(heading => heading.Seen()));
        Assert.Contains("Crash (2004), Paul Haggis", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        using var visitor = _site.Visitor();
        Assert.Contains(",Cronenberg,", await visitor.GetStringAsync("/rankings/best.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stretches_of_a_list_that_is_numbered_in_part_are_told_by_titles()
    {
        string[] titles = [.. Enumerable.Range(0, 23).Select(film => "Film" + (char)('a' + film))];
        await _desk.PublishAsync(await _desk.BeginTextAsync(RankingDesk.Text(titles).Replace("slug:", "status: draft\nslug:", StringComparison.Ordinal).Replace("23. ", "", StringComparison.Ordinal)));
        Assert.Equal(["Filma–Filmj", "Filmk–Filmt", "Filmu–Filmw"], (await _site.PageAsync("/rankings/best")).QuerySelectorAll(".jump a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Each_item_of_the_list_has_the_number_that_is_printed()
    {
        await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        foreach (var (address, numbers) in new[] { ("/rankings/best", "3,2,1"), ("/rankings/best?order=reversed", "1,2,3") })
            Assert.Equal(numbers, string.Join(',', (await _site.PageAsync(address)).QuerySelectorAll(".entries > li").Select(entry => entry.GetAttribute("value"))));
    }

    [Fact]
    public async Task The_stretches_to_jump_to_are_tens_of_its_numbers()
    {
        await _desk.PublishNewAsync([.. Enumerable.Range(0, 23).Select(film => "Film" + (char)('a' + film))]);
        var page = await _site.PageAsync("/rankings/best");
        Assert.Equal(["23–21 #e-filma-2001", "20–11 #e-filmd-2001", "10–1 #e-filmn-2001"], page.QuerySelectorAll(".jump a").Select(link => link.TextContent + " " + link.GetAttribute("href")));
        Assert.Equal(["1–10", "11–20", "21–23"], (await _site.PageAsync("/rankings/best?order=reversed")).QuerySelectorAll(".jump a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_merge_or_a_title_that_was_mended_is_no_movement()
    {
        await _site.SeedAsync(new TestArticle("one") { Film = "Omega", Year = 2001 }, new TestArticle("two") { Film = "Quadrille", Year = 2001 });
        var id = await _desk.PublishNewAsync("Gamma", "Omega", "Alpha");
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishChangeAsync(id, "Omega", "Gamma", "Alpha");
        var (from, into) = (await _site.NameAsync(NameKind.Film, "Omega (2001)"), await _site.NameAsync(NameKind.Film, "Quadrille (2001)"));
        await _desk.WithAsync<NameMerger, MergeResult>(merger => merger.MergeAsync(NameKind.Film, from, into, stamp: null));
        Assert.Contains("1 up, 1 down; 1 where it stood", (await _site.PageAsync("/rankings/best?since=2025-02-01")).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);

        // Written under the name it was merged into, and one with its slip mended: the order is as it was.
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishChangeAsync(id, "Quadrille", "Gamma", "Alphas");
        _site.Pass(TimeSpan.FromDays(1));
        var page = await _site.PageAsync("/rankings/best");
        Assert.Equal(["2025-02-02"], page.QuerySelectorAll("form.since option").Select(day => day.GetAttribute("value")));
        var moved = await _site.PageAsync("/rankings/best?since=2025-02-01");
        Assert.Contains("1 up, 1 down; 1 where it stood", moved.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["e-quadrille-2001", "e-gamma-2001", "e-alphas-2001"], Anchors(moved));
    }

    [Fact]
    public async Task Film_and_review_lead_to_each_of_their_entries()
    {
        await _site.SeedAsync(new TestArticle("alpha") { Film = "Alpha", Year = 2001 }, new TestArticle("unranked") { Film = "Unranked", Year = 2001 });
        await _desk.PublishNewAsync("Alpha", "Beta", "Alpha");
        await _desk.BeginTextAsync("---\ntitle: Hush\nkind: ranking\nstatus: draft\n---\n\n## 1. Alpha (2001)\n\nWhy.\n");
        await _desk.PublishAsync(await _desk.BeginTextAsync("---\ntitle: Loose\nkind: ranking\nslug: loose\nstatus: draft\n---\n\n## Alpha (2001)\n\nWhy.\n\n## Beta (2001)\n\nWhy not.\n"));
        string[] places = ["In Loose /rankings/loose#e-alpha-2001", "No. 3 in Best /rankings/best#e-alpha-2001", "No. 1 in Best /rankings/best#e-alpha-2001-2"];
        Assert.Equal(places, (await _site.PageAsync("/films/alpha-2001")).QuerySelectorAll("[aria-labelledby=named] li a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}"));
        Assert.Equal(places, (await _site.PageAsync("/reviews/alpha")).QuerySelectorAll(".ranked li").Select(line => $"{line.TextContent} {line.QuerySelector("a")!.GetAttribute("href")}"));
        Assert.Null((await _site.PageAsync("/reviews/unranked")).QuerySelector(".ranked"));
    }

    [Fact]
    public async Task It_can_be_read_from_the_other_end_and_has_one_canonical_address()
    {
        await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        var page = await _site.PageAsync("/rankings/best");
        Assert.True(page.QuerySelector("ol.entries")!.HasAttribute("reversed"));
        var other = await _site.PageAsync(page.QuerySelector(".order a")!.GetAttribute("href")!);
        Assert.False(other.QuerySelector("ol.entries")!.HasAttribute("reversed"));
        Assert.Equal(["1", "2", "3"], other.QuerySelectorAll(".entries .no").Select(number => number.TextContent));
        Assert.Equal("/rankings/best", other.QuerySelector(".order a")!.GetAttribute("href"));
        Assert.All([page, other], one => Assert.Equal("https://corner.example/rankings/best", one.QuerySelector("link[rel=canonical]")!.GetAttribute("href")));
    }

    [Fact]
    public async Task What_moved_since_a_day_is_told_in_words()
    {
        var id = await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        Assert.Null((await _site.PageAsync("/rankings/best")).QuerySelector("form.since"));
        _site.Pass(TimeSpan.FromDays(9));
        await _desk.PublishChangeAsync(id, "Beta", "Delta", "Alpha", "Gamma");
        _site.Pass(TimeSpan.FromDays(9));

        var page = await _site.PageAsync("/rankings/best");
        var day = Assert.Single(page.QuerySelectorAll("form.since option"));
        Assert.Equal(("2025-02-10", "February 10, 2025"), (day.GetAttribute("value"), day.TextContent));
        Assert.Empty(page.QuerySelectorAll(".entries .kick"));
        foreach (var since in new[] { "2025-02-10", "2025-02-02", "2020-01-01" })
        {
            var moved = await _site.PageAsync("/rankings/best?since=" + since);
            Assert.Equal(["Beta: Down 2, from 2", "Delta: New", "Alpha: Down 1, from 1", "Gamma: Up 2, from 3"],
                moved.QuerySelectorAll(".entries > li").Select(entry => entry.QuerySelector(".what")!.TextContent + ": " + entry.QuerySelector(".kick")?.TextContent));
            Assert.Contains("1 new, 1 up, 2 down.", moved.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("https://corner.example/rankings/best", moved.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
        Assert.Contains("Nothing moved", (await _site.PageAsync("/rankings/best?since=2025-02-11")).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_is_told_however_often_the_words_were_mended_since()
    {
        var id = await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishChangeAsync(id, "Beta", "Gamma", "Alpha");
        for (var mending = 0; mending < 55; mending++)
        {
            _site.Pass(TimeSpan.FromDays(1));
            await _desk.PublishTextAsync(id, RankingDesk.Text("Beta", "Gamma", "Alpha") + $"Mended {mending} times.\n");
        }
        Assert.Equal(["2025-02-02"], (await _site.PageAsync("/rankings/best")).QuerySelectorAll("form.since option").Select(day => day.GetAttribute("value")));
        Assert.Contains("1 up, 1 down; 1 where it stood", (await _site.PageAsync("/rankings/best?since=2025-02-02")).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_further_back_than_is_looked_at_is_not_answered()
    {
        var id = await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        for (var turn = 0; turn < 52; turn++)
        {
            _site.Pass(TimeSpan.FromDays(1));
            await _desk.PublishTextAsync(id, turn % 2 == 0 ? RankingDesk.Text("Beta", "Gamma", "Alpha") : RankingDesk.Text("Gamma", "Beta", "Alpha"));
        }
        foreach (var (day, words) in new[] { ("2025-02-03", "How it stood on February 3, 2025 is not known any more."), ("2025-01-01", "not known any more"), ("2025-02-04", "Since February 4, 2025: Nothing moved."), ("2025-02-05", "1 up, 1 down") })
            Assert.Contains(words, (await _site.PageAsync("/rankings/best?since=" + day)).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_days_on_which_something_changed_are_kept_in_the_cache()
    {
        var id = await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        _site.Pass(TimeSpan.FromDays(9));
        await _desk.PublishChangeAsync(id, "Beta", "Gamma", "Alpha");
        _site.Pass(TimeSpan.FromDays(9));
        using var visitor = _site.Visitor();
        foreach (var (query, isKept) in new[] { ("", true), ("?since=2025-02-10", true), ("?order=reversed&since=2025-02-10", true), ("?since=2025-02-09", false), ("?since=2025-02-11", false) })
        {
            using var first = await visitor.GetAsync("/rankings/best" + query);
            using var second = await visitor.GetAsync("/rankings/best" + query);
            Assert.Equal((200, isKept, first.Headers.ETag), ((int)second.StatusCode, second.Headers.Age is not null, second.Headers.ETag));
        }
    }

    [Fact]
    public async Task An_entry_that_was_left_out_is_named()
    {
        var id = await _desk.PublishNewAsync("Gamma", "Beta", "Alpha");
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishChangeAsync(id, "Gamma", "Alpha");
        var told = (await _site.PageAsync("/rankings/best?since=2025-02-02")).QuerySelector(".told")!;
        Assert.Contains("Left out: 2. Beta (2001).", told.Seen(), StringComparison.Ordinal);
        // A title in Hebrew or Arabic leaves the numbers around it where they are.
        Assert.Equal(["Beta (2001)"], told.QuerySelectorAll("bdi").Select(name => name.TextContent));
    }

    [Fact]
    public async Task No_text_that_readers_never_had_is_compared()
    {
        // A draft with a secret entry, published without it.
        var id = await _desk.BeginAsync("Canaryword", "Beta", "Alpha");
        await _desk.SaveAsync(id, "Beta", "Alpha");
        await _desk.PublishAsync(id);
        _site.Pass(TimeSpan.FromDays(1));
        // Saved and given up, scheduled and taken back, kept as a version that was not taken.
        await _desk.SaveAsync(id, "Canaryword", "Beta", "Alpha");
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.PublishAsync(id, _site.UtcNow.AddDays(3));
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.WithAsync<CinephileCorner.Data.Editing.ArticlePublisher, CinephileCorner.Data.Editing.PublishResult>(publisher => publisher.UnscheduleAsync(id));
        await _site.StoreAsync(async db =>
        {
            var article = await db.Articles.SingleAsync();
            article.Keep(new Revision { Source = "---\nkind: ranking\ntitle: Best\n---\n\n## 1. Canaryword (2001)\n\nx\n"u8.ToArray(), SourceHash = new string('0', 64), WrittenUtc = _site.UtcNow, Kind = RevisionKind.Import, Note = "Not taken, from the file best.md" });
            article.Keep(new Revision { Source = "---\nkind: ranking\ntitle: Best\n---\n\n## 1. Canaryword (2001)\n\nx\n"u8.ToArray(), SourceHash = new string('1', 64), WrittenUtc = _site.UtcNow, Kind = RevisionKind.Publish });
            await db.SaveChangesAsync();
        });
        await _desk.PublishChangeAsync(id, "Alpha", "Beta");
        for (var day = new DateOnly(2025, 1, 25); day <= new DateOnly(2025, 2, 4); day = day.AddDays(1))
        {
            var page = await _site.PageAsync("/rankings/best?since=" + day.ToString("yyyy-MM-dd"));
            Assert.DoesNotContain("Canaryword", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("1 up, 1 down", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_schedule_that_was_changed_before_its_time_leaves_no_trace_and_one_that_came_does()
    {
        var id = await _desk.BeginAsync("Canaryword", "Beta", "Alpha");
        await _desk.PublishAsync(id, _site.UtcNow.AddDays(2));
        _site.Pass(TimeSpan.FromDays(1));
        await _desk.SaveAsync(id, "Beta", "Alpha");
        await _desk.PublishAsync(id);
        _site.Pass(TimeSpan.FromDays(4));
        Assert.DoesNotContain("Canaryword", (await _site.PageAsync("/rankings/best?since=2025-02-01")).DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        await _desk.SaveAsync(id, "Alpha", "Beta");
        await _desk.PublishAsync(id, _site.UtcNow.AddDays(1));
        Assert.Null((await _site.PageAsync("/rankings/best")).QuerySelector("form.since"));
        _site.Pass(TimeSpan.FromDays(1));
        Assert.Equal("2025-02-07", (await _site.PageAsync("/rankings/best")).QuerySelector("form.since option")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("?order=down", 404, null)]
    [InlineData("?order=reversed&order=reversed", 404, null)]
    [InlineData("?since=yesterday", 404, null)]
    [InlineData("?since=2025-02-30", 404, null)]
    [InlineData("?since=2025-02-02", 404, null)] // tomorrow
    [InlineData("?since=0001-01-01", 404, null)]
    [InlineData("?since=99999999-01-01", 404, null)]
    [InlineData("?since=2025-01-01&since=2025-01-02", 404, null)]
    [InlineData("?since=%00", 404, null)]
    [InlineData("?order=Reversed", 301, "/rankings/best?order=reversed")]
    [InlineData("?order=", 301, "/rankings/best")]
    [InlineData("?Order=reversed", 301, "/rankings/best?order=reversed")]
    [InlineData("?since=2025-01-01&order=reversed", 301, "/rankings/best?order=reversed&since=2025-01-01")]
    [InlineData("?order=reversed&since=2025-01-01", 200, null)]
    [InlineData("?utm=x", 200, null)]
    public async Task A_strange_question_gets_a_plain_answer(string query, int status, string? to)
    {
        await _desk.PublishNewAsync("Beta", "Alpha");
        using var visitor = _site.Visitor();
        for (var warm = 0; warm < 2; warm++)
        {
            using var answer = await visitor.GetAsync("/rankings/best" + query);
            Assert.Equal((status, to), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
        }
    }

    public void Dispose() => _site.Dispose();

    private static IEnumerable<string?> Anchors(IDocument page) => page.QuerySelectorAll(".entries > li").Select(entry => entry.Id);
}
