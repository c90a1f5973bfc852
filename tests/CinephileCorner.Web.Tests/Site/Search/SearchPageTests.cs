using System.Net;
using AngleSharp.Dom;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Site.Search;

public sealed class SearchPageTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("here", "Films")]
    [InlineData("Liyo Gong", "People")]
    [InlineData("moss soup", "Reviews")]
    [InlineData("westerns", "Rankings")]
    [InlineData("registry", "News")]
    [InlineData("HÉRÉ", "Films")]
    [InlineData("liyo gnog", "People")]
    public async Task What_is_looked_for_comes_first_in_its_group(string typed, string group)
    {
        await SeedAsync();
        var page = await FoundAsync(typed);
        Assert.Equal(group, Groups(page)[0]);
    }

    [Theory]
    [InlineData("director:devos", "Here Ghost")]
    [InlineData("director:devos score:>=8", "Ghost")]
    [InlineData("cast:gota moss", "Here")]
    [InlineData("genre:comedy", "Ghost")]
    [InlineData("critic:ada", "Cow")]
    [InlineData("year:2019..2021", "Cow Ghost")]
    [InlineData("year:1990s", "")]
    [InlineData("score:..6", "Cow")]
    [InlineData("\"moss and soup\"", "Here")]
    [InlineData("\"soup and moss\"", "Here")]
    [InlineData("\"moss and suop\"", "Here")]
    [InlineData("\"kelly reichart\"", "Cow")]
    [InlineData("\"zebra moss\"", "Here")]
    [InlineData("score >= 8", "Ghost")]
    [InlineData("director:reichardt cast:gota", "")]
    public async Task Filters_and_phrases_leave_what_fits(string typed, string expected)
    {
        await SeedAsync();
        var page = await FoundAsync(typed);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), TitlesIn(page, "reviews").Select(title => title.Split(' ')[0]).Order());
    }

    [Fact]
    public async Task A_hit_says_what_matched_and_marks_it()
    {
        await SeedAsync();
        var page = await FoundAsync("soup gong");
        var hit = page.QuerySelector("#reviews")!.Closest("section")!.QuerySelector(".hits > li")!;
        Assert.Equal(["soup"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("Found in the credits: Liyo Gong; in the text", hit.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_have_counts_and_a_page_for_all_of_a_kind()
    {
        await _site.SeedAsync([.. Enumerable.Range(1, 27).Select(number => new TestArticle($"film-{number}") { Headline = $"Moss {number}", BodyHtml = "<p>Much about lichen.</p>" })]);
        var page = await FoundAsync("lichen");
        Assert.Contains("27 results", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, TitlesIn(page, "reviews").Count);
        var all = page.QuerySelectorAll("a").First(link => link.TextContent == "All 27").GetAttribute("href")!;
        var first = await _site.PageAsync(all);
        Assert.Equal(20, TitlesIn(first, "reviews").Count);
        var second = await _site.PageAsync(all + "&page=2");
        Assert.Equal(7, TitlesIn(second, "reviews").Count);
        Assert.Empty(TitlesIn(first, "reviews").Intersect(TitlesIn(second, "reviews")));
        using var visitor = _site.Visitor();
        foreach (var nowhere in new[] { all + "&page=3", "/search?q=lichen&page=2", "/search?q=lichen&in=nonsense", all + "&page=x" })
        {
            using var answer = await visitor.GetAsync(nowhere);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_whole_title_is_first_among_its_likes_and_brings_its_review_first()
    {
        await _site.SeedAsync(
            new TestArticle("here-and-now") { Film = "Here and Now", BodyHtml = "<p>Here, here and here again, here.</p>" },
            new TestArticle("here") { Film = "Here", Headline = "A Mossy Movie", BodyHtml = "<p>It rains.</p>" },
            new TestArticle("there") { Film = "There Here Everywhere", Headline = "Here Here", BodyHtml = "<p>here</p>" });
        var page = await FoundAsync("here");
        Assert.Equal("Here", TitlesIn(page, "films")[0]);
        Assert.Equal("A Mossy Movie", TitlesIn(page, "reviews")[0]);
    }

    [Fact]
    public async Task Other_titles_and_the_names_people_are_credited_under_find_them_and_are_said()
    {
        await _site.SeedAsync(new TestArticle("samurai") { Film = "Seven Samurai", OriginalTitle = "七人の侍", OtherTitles = ["Shichinin no samurai"], BodyHtml = "<p>Rain.</p>" });
        var page = await FoundAsync("shichinin");
        Assert.Equal("Seven Samurai", TitlesIn(page, "films")[0]);
        Assert.Contains("also known as Shichinin no samurai", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Seven Samurai", TitlesIn(await FoundAsync("七人の侍"), "films")[0]);
        Assert.Single(TitlesIn(await FoundAsync("shichinin"), "reviews"));
    }

    [Fact]
    public async Task A_slip_is_mended_and_said_and_what_may_have_been_meant_is_offered()
    {
        await SeedAsync();
        var page = await FoundAsync("Kelly Reichrdt");
        Assert.Equal("Kelly Reichardt", TitlesIn(page, "people")[0]);
        Assert.Equal("/search?q=Kelly%20Reichardt", page.QuerySelectorAll("a").Single(link => link.TextContent == "Kelly Reichardt" && link.ParentElement!.TextContent.StartsWith("Did you mean", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains("“bryologst” stands nowhere here; these have “bryologist”.", (await FoundAsync("bryologst")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing has all of these words", (await FoundAsync("bryologist zebra")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_a_way_on()
    {
        await SeedAsync();
        var page = await FoundAsync("xqzwv");
        Assert.Contains("Nothing found for “xqzwv”", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/genres/drama']"));
        Assert.NotNull(page.QuerySelector("a[href='/reviews/here']"));
        Assert.Equal("xqzwv", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.Split(',')[0]);
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        var found = await FoundAsync("here");
        Assert.Null(found.QuerySelector("meta[name=robots]"));
        Assert.Equal("https://corner.example/search", found.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("year:soon", "year:1994")]
    [InlineData("score:eleven", "score:8")]
    [InlineData("director:nobodyatall", "Nothing here has “nobodyatall” as its director.")]
    public async Task A_filter_that_cannot_be_understood_is_answered_in_words(string typed, string said)
    {
        await SeedAsync();
        Assert.Contains(said, (await FoundAsync(typed)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_is_found_by_its_new_words_at_once_and_no_longer_by_its_old_ones()
    {
        await SeedAsync();
        await _site.StoreAsync(async db =>
        {
            var article = await db.Articles.Include(one => one.Text).SingleAsync(one => one.Slug == "here");
            article.Text.PlainText = "Only ferns.";
            await db.SaveChangesAsync();
        });
        Assert.Single(TitlesIn(await FoundAsync("ferns"), "reviews"));
        Assert.Empty(TitlesIn(await FoundAsync("bryologist"), "reviews"));
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(one => one.Slug == "here")).Withdraw(_site.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.Empty(TitlesIn(await FoundAsync("ferns"), "reviews"));
        Assert.Empty(TitlesIn(await FoundAsync("Liyo Gong"), "people"));
    }

    [Fact]
    public async Task What_is_scheduled_is_found_when_it_is_due()
    {
        await _site.SeedAsync(new TestArticle("later") { Film = "Tomorrow", PublishedUtc = _site.UtcNow.AddHours(1), BodyHtml = "<p>lichen</p>" });
        Assert.Empty(TitlesIn(await FoundAsync("lichen"), "reviews"));
        Assert.Empty(TitlesIn(await FoundAsync("tomorrow"), "films"));
        _site.Pass(TimeSpan.FromHours(2));
        Assert.Single(TitlesIn(await FoundAsync("lichen"), "reviews"));
        Assert.Single(TitlesIn(await FoundAsync("tomorrow"), "films"));
    }

    [Fact]
    public async Task The_page_without_a_question_invites_to_ask()
    {
        await SeedAsync();
        foreach (var path in new[] { "/search", "/search?q=", "/search?q=%20%E2%80%A6" })
        {
            var page = await _site.PageAsync(path);
            Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
            Assert.Equal("director:", page.QuerySelectorAll(".how dt")[1].TextContent[..9]);
        }
    }

    [Fact]
    public async Task Every_way_to_ask_that_is_shown_finds_something()
    {
        await SeedAsync();
        var ways = (await _site.PageAsync("/search")).QuerySelectorAll(".how dt").Select(way => way.TextContent).ToList();
        Assert.Equal(4, ways.Count);
        foreach (var way in ways)
            Assert.NotEmpty(TitlesIn(await FoundAsync(way), "reviews"));
    }

    [Theory]
    [InlineData("Here [Robert Zemeckis]", "films", "Here [Robert Zemeckis]")]
    [InlineData("here (robert zemeckis)", "films", "Here [Robert Zemeckis]")]
    [InlineData("here zemeckis", "films", "Here [Robert Zemeckis]")]
    [InlineData("Tom Holland [director]", "people", "Tom Holland [director]")]
    [InlineData("tom holland director", "people", "Tom Holland [director]")]
    public async Task A_name_is_found_as_pages_print_it(string typed, string group, string name)
    {
        await _site.SeedAsync(
            new TestArticle("here") { Film = "Here", Year = 2024, BodyHtml = "<p>Moss.</p>" },
            new TestArticle("here-zemeckis") { Headline = "Here zemeckis", Film = "Here [Robert Zemeckis]", Year = 2024, Directors = ["Tom Holland [director]"], BodyHtml = "<p>A room.</p>" },
            new TestArticle("web") { Film = "Web", Cast = ["Tom Holland"], BodyHtml = "<p>Rain.</p>" });
        var page = await FoundAsync(typed);
        Assert.Equal(name, TitlesIn(page, group)[0]);
        Assert.Contains("Here zemeckis", TitlesIn(page, "reviews"));
        Assert.DoesNotContain("Nothing has all", Said(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("survivor samoa", "in the list: Survivor: Samoa;", "Borneo")]
    [InlineData("john zebra", "in the credits: John Zebra;", "John Able")]
    [InlineData("zebra gong", "in the credits: John Zebra, Liyo Gong", "John Able")]
    [InlineData("night moves 2013", "in the list: Night Moves (2013)", "Nothing has all")]
    [InlineData("kelly gang", "under kelly gang", "under kelly hats")]
    public async Task What_matched_is_what_answers_the_most(string typed, string said, string unsaid)
    {
        await _site.SeedAsync(
            new TestArticle("seasons", ArticleKind.Ranking)
            {
                Headline = "Every season", BodyHtml = "<p>All of them: survivor, samoa.</p>",
                Entries = [("Survivor: Borneo", 2000), ("Survivor: Africa", 2001), ("Survivor: Fiji", 2007), ("Survivor: Samoa", 2009), ("Night Moves", 2013), ("Night Moves", 1975)],
            },
            new TestArticle("cast") { Film = "Cast", Cast = ["John Able", "John Baker", "John Carver", "John Zebra", "Liyo Gong"], Tags = ["kelly hats", "kelly gang"], BodyHtml = "<p>Zebra of John, and Gong.</p>" });
        var page = Said(await FoundAsync(typed));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glommer", "“glommer” stands nowhere here; these have “glimmer” or “glummer”.")]
    [InlineData("Glommér zebra ferns", "“Glommér” stands nowhere here; “glimmer” or “glummer” was looked for instead.")]
    [InlineData("O'Conor", "“O'Conor” stands nowhere here; these have “O’Connor”.")]
    [InlineData("기생츙", "“기생츙” stands nowhere here; these have “기생충”.")]
    [InlineData("\"soup moss\" builder bryologist", "Nothing has what stands in quotation marks in a row; these have all of the words.")]
    public async Task What_is_said_of_the_hits_is_true_of_all(string typed, string said)
    {
        await _site.SeedAsync(
            new TestArticle("one") { Film = "One", BodyHtml = "<p>A glimmer of O’Connor.</p>" },
            new TestArticle("two") { Film = "Two", BodyHtml = "<p>Ever glummer. 기생충.</p>" },
            new TestArticle("three") { Film = "Three", BodyHtml = "<p>A builder, a bryologist, moss and soup; ferns.</p>" });
        Assert.Contains(said, Said(await FoundAsync(typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critic_is_a_step_away()
    {
        await SeedAsync();
        foreach (var typed in new[] { "ada reader", "Ada" })
        {
            var link = Assert.Single((await FoundAsync(typed)).QuerySelectorAll(".found a[href='/critics/ada-reader']"));
            Assert.Equal("Ada Reader, critic: 1 article", link.ParentElement!.TextContent);
        }
        Assert.Single((await FoundAsync("adda raeder")).QuerySelectorAll(".found a[href='/critics/ada-reader']"));
        Assert.Empty((await FoundAsync("ada moss")).QuerySelectorAll(".found a[href^='/critics/']"));
        await WithdrawUnnoticedAsync("first-cow");
        Assert.Empty((await FoundAsync("ada reader")).QuerySelectorAll(".found a[href^='/critics/']"));
    }

    [Theory]
    [InlineData("/search?in=films&q=director:devos", "Filters look through articles; films are found by their names.")]
    [InlineData("/search?q=score:%3E%3D8", "Scored 8")]
    [InlineData("/search?q=soup+-moss", "“-moss” leaves nothing out here")]
    public async Task What_a_question_does_is_said(string path, string said)
    {
        await SeedAsync();
        Assert.Contains(said, Said(await _site.PageAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_have_been_meant_is_said_by_the_name_that_is_near()
    {
        await _site.SeedAsync(new TestArticle("scorn") { Film = "Scorn Anew", OriginalTitle = "Le Mépris", Directors = [], Year = null, Runtime = null, BodyHtml = "<p>Capri.</p>" });
        var page = await FoundAsync("Mépriss");
        Assert.Equal("/search?q=" + Uri.EscapeDataString("Le Mépris"), page.QuerySelectorAll(".found a").Single(link => link.TextContent == "Le Mépris (Scorn Anew)").GetAttribute("href"));
        // Nothing else is known of it.
        Assert.Equal("also known as Le Mépris", page.QuerySelector(".rows .c")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("\"😀\"")]
    [InlineData("😀")]
    public async Task A_title_of_signs_is_found_in_quotation_marks_too(string typed)
    {
        await _site.SeedAsync(new TestArticle("smile") { Film = "😀", BodyHtml = "<p>Rain.</p>" });
        Assert.Equal("😀", TitlesIn(await FoundAsync(typed), "films")[0]);
    }

    [Fact]
    public async Task Of_a_long_list_the_head_names_the_pages_beside()
    {
        await _site.SeedAsync([.. Enumerable.Range(1, 45).Select(number => new TestArticle($"film-{number}") { BodyHtml = "<p>Much about lichen.</p>" })]);
        var page = await _site.PageAsync("/search?q=lichen&in=reviews&page=2");
        Assert.Equal("/search?in=reviews&q=lichen", Normal(page.QuerySelector("link[rel=prev]")!.GetAttribute("href")!));
        Assert.Contains("page=3", page.QuerySelector("link[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    private static string Normal(string address) => address.Split('?')[0] + "?" + string.Join('&', address.Split('?')[1].Split('&').Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/search?q=xqzwv&in=films")]
    [InlineData("/search?q=xqzwv&in=people")]
    [InlineData("/search?q=director:devos&in=films")]
    [InlineData("/search?in=films")]
    [InlineData("/search?q=&in=reviews")]
    public async Task A_kind_of_which_there_is_nothing_says_so(string path)
    {
        await SeedAsync();
        Assert.NotNull((await _site.PageAsync(path)).QuerySelector("form[role=search]"));
    }

    [Theory]
    [InlineData("Score: 8", "Score: 8")]
    [InlineData("year: 1999", "Year: 1999")]
    [InlineData("Not", "Not")]
    [InlineData("AND", "And")]
    [InlineData("$", "$")]
    [InlineData("8½", "8½")]
    [InlineData("\"quoted\"", "“Quoted”")]
    [InlineData("harold & maude", "Harold and Maude")]
    [InlineData("eleven men", "11 Men")]
    public async Task A_title_is_a_title_whatever_it_looks_like(string typed, string title)
    {
        string[] titles = ["Score: 8", "Year: 1999", "Not", "And", "$", "8½", "“Quoted”", "Harold and Maude", "11 Men"];
        await _site.SeedAsync([.. titles.Select((one, at) => new TestArticle($"review-{at}") { Film = one, Headline = $"Number {at}", BodyHtml = "<p>Rain.</p>", Score = 8 })]);
        var page = await FoundAsync(typed);
        Assert.Equal("Films", Groups(page)[0]);
        Assert.Equal(title, TitlesIn(page, "films")[0]);
        Assert.Equal($"Number {Array.IndexOf(titles, title)}", TitlesIn(page, "reviews")[0]);
        // Every hit says why it is there, if only by its film.
        Assert.Equal(2, page.GetElementById("reviews")!.Closest("section")!.QuerySelector(".hits > li")!.QuerySelectorAll(".meta").Length);
    }

    [Theory]
    [InlineData("kelly richardt", "people", "Kelly|Reichardt")]
    [InlineData("ghosttropic", "films", "Ghost|Tropic")]
    [InlineData("tropik", "films", "Tropic")]
    public async Task What_takes_a_slip_is_marked_as_what_it_is(string typed, string group, string marked)
    {
        await SeedAsync();
        var page = await FoundAsync(typed);
        Assert.Equal(marked, string.Join('|', page.GetElementById(group)!.Closest("section")!.QuerySelectorAll("h3 mark").Select(mark => mark.TextContent)));
    }

    [Theory]
    [InlineData("director:devos year:2023..2024", "Directed by Bas Devos; a film of 2024")]
    [InlineData("cast:gota moss", "Found in the text; with Stefan Gota")]
    [InlineData("genre:comedy critic:cinephile", "Under Comedy; written by")]
    public async Task A_hit_says_which_filters_it_passed(string typed, string why)
    {
        await SeedAsync();
        Assert.Contains(why, (await FoundAsync(typed)).GetElementById("reviews")!.Closest("section")!.QuerySelector(".hits > li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_says_which_of_its_films_was_found()
    {
        await SeedAsync();
        Assert.Contains("in the list: Meek's Cutoff", (await FoundAsync("meeks cutoff")).GetElementById("rankings")!.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_one_or_in_two_are_found_in_texts()
    {
        await SeedAsync();
        Assert.Equal(["Cow Review"], TitlesIn(await FoundAsync("oilycakes"), "reviews"));
        Assert.Contains("“oilycakes” stands nowhere here; these have “oily cakes”.", (await FoundAsync("oilycakes")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Here Review"], TitlesIn(await FoundAsync("bryo logist"), "reviews"));
    }

    [Fact]
    public async Task What_was_written_goes_before_names_that_take_a_slip_and_nothing_else_is_said_to_be_meant()
    {
        await _site.SeedAsync([new TestArticle("boss") { Film = "Boss", BodyHtml = "<p>Rain.</p>" }, .. Enumerable.Range(1, 6).Select(number => new TestArticle($"m-{number}") { Film = $"Film {number}x", BodyHtml = "<p>Much moss.</p>" })]);
        var page = await FoundAsync("moss");
        Assert.Equal("Reviews", Groups(page)[0]);
        Assert.DoesNotContain("Did you mean", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_answer_is_told_so_until_something_changes()
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        foreach (var path in new[] { "/search?q=moss", "/search", "/search/suggest?q=her" })
        {
            using var first = await visitor.GetAsync(path);
            Assert.Equal("public, must-revalidate, max-age=0", first.Headers.CacheControl!.ToString());
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await visitor.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(first.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
        using var before = await visitor.GetAsync("/search?q=moss");
        await _site.SeedAsync(new TestArticle("more") { Film = "More", BodyHtml = "<p>More moss.</p>" });
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/search?q=moss");
        asked.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await visitor.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task What_went_while_the_names_in_memory_are_older_is_not_said_to_be_meant()
    {
        await SeedAsync();
        Assert.Contains("Did you mean Kelly Reichardt", Said(await FoundAsync("Kelly Reichrdt")), StringComparison.Ordinal);
        await WithdrawUnnoticedAsync("first-cow");
        Assert.DoesNotContain("Reichardt", (await FoundAsync("Kelly Reichrdt")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_only_a_review_which_went_says_is_not_said()
    {
        await _site.SeedAsync(
            new TestArticle("first") { Film = "Seven Samurai", OtherTitles = ["Shichinin no samurai"], BodyHtml = "<p>Rain.</p>" },
            new TestArticle("second") { Film = "Seven Samurai", BodyHtml = "<p>Mud.</p>" });
        Assert.Contains("also known as Shichinin no samurai", Said(await FoundAsync("shichinin")), StringComparison.Ordinal);
        await WithdrawUnnoticedAsync("first");
        Assert.DoesNotContain("Shichinin no samurai", (await FoundAsync("shichinin")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_quotation_marks_is_a_phrase_as_well()
    {
        await _site.SeedAsync(
            new TestArticle("stagecoach") { Film = "Stagecoach", Directors = ["John Ford"], BodyHtml = "<p>Dust.</p>" },
            new TestArticle("other", ArticleKind.News) { Headline = "A crossing", BodyHtml = "<p>John drove through the ford.</p>" });
        var page = await FoundAsync("\"john ford\"");
        Assert.Equal(["People", "Reviews"], Groups(page));
        Assert.Equal("John Ford", TitlesIn(page, "people")[0]);
        Assert.Contains("News", Groups(await FoundAsync("john ford")));
    }

    [Theory]
    [InlineData("critic:ada", "Reviews|Rankings|News")]
    [InlineData("critic:ada score:>=6", "Reviews")]
    [InlineData("critic:ada year:1990..2030", "Reviews")]
    public async Task A_filter_alone_finds_articles_of_every_kind(string typed, string groups)
    {
        await _site.SeedAsync(
            new TestArticle("one") { Critic = "Ada Reader", BodyHtml = "<p>Rain.</p>" },
            new TestArticle("two", ArticleKind.Ranking) { Critic = "Ada Reader", BodyHtml = "<p>Rain.</p>" },
            new TestArticle("three", ArticleKind.News) { Critic = "Ada Reader", BodyHtml = "<p>Rain.</p>" },
            new TestArticle("four") { BodyHtml = "<p>Rain.</p>" });
        Assert.Equal(groups.Split('|'), Groups(await FoundAsync(typed)));
        Assert.Equal(groups.Split('|').Order(), Groups(await FoundAsync(typed + " rain")).Order());
    }

    [Theory]
    [InlineData("shichinin", "in another title of the film: Shichinin no samurai")]
    [InlineData("seven", "in the film’s title")]
    [InlineData("1954", "in the film’s year, 1954")]
    [InlineData("“samurai 1954”", "in the film’s title and year")]
    [InlineData("farmland", "in the headline")]
    [InlineData("ada", "in the byline: Ada Reader")]
    [InlineData("mifune", "in the credits: Toshiro Mifune")]
    [InlineData("kikuchiyo", "in the credits: Toshiro Mifune as Kikuchiyo")]
    [InlineData("kurosawa", "in the credits: Akira Kurosawa")]
    [InlineData("adventure", "under Adventure")]
    [InlineData("restored", "under restored")]
    [InlineData("rain", "in the text")]
    [InlineData("bandits", "in the summary")]
    public async Task A_hit_says_where_whatever_finds_it_stands(string typed, string place)
    {
        await _site.SeedAsync(new TestArticle("samurai")
        {
            Film = "Seven Samurai", Year = 1954, OtherTitles = ["Shichinin no samurai"], Headline = "Men of Farmland", Critic = "Ada Reader", Directors = ["Akira Kurosawa"],
            Cast = ["Toshiro Mifune as Kikuchiyo"], Genres = ["Adventure"], Tags = ["restored"], Summary = "Bandits come.", BodyHtml = "<p>It rains: rain.</p>",
        });
        Assert.Contains("Found " + place, Said(await FoundAsync(typed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("director:devos", "films", true)]
    [InlineData("moss soup", "people", true)]
    [InlineData("xqzwv", "films", false)]
    public async Task Where_there_is_none_of_a_kind_the_others_are_a_step_away(string typed, string part, bool isElsewhere)
    {
        await SeedAsync();
        var page = await _site.PageAsync($"/search?in={part}&q={Uri.EscapeDataString(typed)}");
        Assert.Equal(isElsewhere ? $"No {part} found for “{typed}”" : $"Nothing found for “{typed}”", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(isElsewhere, page.QuerySelectorAll(".found a").Any(link => link.GetAttribute("href") == "/search?q=" + Uri.EscapeDataString(typed)));
    }

    [Theory]
    [InlineData("/search?q=&in=reviews&page=2")]
    [InlineData("/search?in=films&page=99")]
    [InlineData("/search?q=%E2%80%A6&in=news&page=2")]
    public async Task The_page_without_a_question_has_no_second_one(string path)
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("D.W. Griffith", "one two", "D. W|D.W|Griffith")]
    [InlineData("\"d. w. griffith\"", "one two", "D. W|D.W|Griffith")]
    [InlineData("spiderman", "one two", "Spider-Man|Spiderman")]
    [InlineData("spider-man", "one two", "Spider-Man|Spiderman")]
    [InlineData("rock'n'roll", "one two", "n|rock|roll")]
    [InlineData("rock n roll", "one two", "n|rock|roll")]
    [InlineData("email", "one", "e-mail")]
    [InlineData("griffith's intolerance", "two", "Griffith|intolerance")]
    public async Task Dots_hyphens_and_apostrophes_keep_no_two_writings_apart(string typed, string slugs, string marked)
    {
        await _site.SeedAsync(
            new TestArticle("one") { Film = "Alone", Headline = "A one", BodyHtml = "<p>D. W. Griffith sent an e-mail to Spider-Man about rock'n'roll.</p>" },
            new TestArticle("two") { Film = "Twofold", Headline = "A two", BodyHtml = "<p>D.W. Griffith, Spiderman, rock ’n’ roll: intolerance.</p>" });
        var page = await FoundAsync(typed);
        Assert.Equal(slugs.Split(' '), page.QuerySelectorAll("#reviews, .hits a").Select(link => link.GetAttribute("href")).OfType<string>().Select(address => address.Split('/')[^1]).Order());
        Assert.Equal(marked.Split('|'), page.QuerySelectorAll(".hits mark").Select(mark => mark.TextContent).Distinct().Order(StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain("stands nowhere", Said(page), StringComparison.Ordinal);
        Assert.DoesNotContain("in quotation marks in a row", Said(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vertigo hitchcock", "Vertigo", "Alfred Hitchcock", "Alfred Hitchcock · 1958")]
    [InlineData("hitchcock vertigo", "Vertigo", "Alfred Hitchcock", "Alfred Hitchcock · 1958")]
    [InlineData("vertigo by hitchcok", "Vertigo", "Alfred Hitchcock", "Alfred Hitchcock · 1958")]
    [InlineData("hitchcock's vertigo", "Vertigo", "Alfred Hitchcock", "Alfred Hitchcock · 1958")]
    [InlineData("vertigo novak", "Vertigo", "Kim Novak", "with Kim Novak")]
    public async Task A_title_with_who_made_it_finds_both(string typed, string film, string person, string said)
    {
        await _site.SeedAsync(
            new TestArticle("vertigo") { Film = "Vertigo", Year = 1958, Directors = ["Alfred Hitchcock"], Cast = ["James Stewart", "Kim Novak"], BodyHtml = "<p>Heights.</p>" },
            new TestArticle("birds") { Film = "The Birds", Year = 1963, Directors = ["Alfred Hitchcock"], BodyHtml = "<p>Wings.</p>" });
        var page = await FoundAsync(typed);
        Assert.Equal([film], TitlesIn(page, "films"));
        Assert.Equal([person], TitlesIn(page, "people"));
        Assert.Contains(said, page.QuerySelector(".rows .c")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remake", "films", "remake")]
    [InlineData("侍", "films", "")]
    [InlineData("winter snow stroy", "films", "")]
    public async Task A_film_says_by_what_it_was_found(string typed, string part, string marked)
    {
        await _site.SeedAsync(
            new TestArticle("nosferatu") { Film = "Nosferatu [the Eggers remake]", BodyHtml = "<p>Night.</p>" },
            new TestArticle("murnau") { Film = "Nosferatu", BodyHtml = "<p>Shadows.</p>" },
            new TestArticle("samurai") { Film = "Seven Samurai", OriginalTitle = "七人の侍", BodyHtml = "<p>Rain.</p>" },
            new TestArticle("kar") { Film = "Kar", OtherTitles = ["A Snow Tale", "Winter Snow Story"], BodyHtml = "<p>Cold.</p>" });
        var page = await FoundAsync(typed);
        Assert.Single(TitlesIn(page, part));
        if (marked.Length > 0)
            Assert.Equal([marked], page.QuerySelectorAll(".rows mark").Select(mark => mark.TextContent));
        else
            Assert.Contains("also known as " + (typed == "侍" ? "七人の侍" : "Winter Snow Story"), Said(page), StringComparison.Ordinal);
        Assert.DoesNotContain("A Snow Tale", Said(page), StringComparison.Ordinal);
        Assert.Equal(typed == "remake", Said(page).Contains("Found in the film’s name, Nosferatu [the Eggers remake]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mash", "M*A*S*H", "stands nowhere")]
    [InlineData("tora tora tora", "Tora! Tora! Tora!", "Nora Dari")]
    [InlineData("soeur", "Un cœur en hiver", "Did you mean")]
    [InlineData("1958", "", "Did you mean")]
    public async Task What_is_right_is_not_doubted(string typed, string film, string unsaid)
    {
        await _site.SeedAsync(
            new TestArticle("mash") { Film = "M*A*S*H", BodyHtml = "<p>War.</p>" },
            new TestArticle("cash") { Film = "Other", Cast = ["Nora Dari"], BodyHtml = "<p>A cash mask, ma soeur.</p>" },
            new TestArticle("coeur") { Film = "Un cœur en hiver", BodyHtml = "<p>Violins.</p>" },
            new TestArticle("if") { Film = "if....", Year = 1968, BodyHtml = "<p>School.</p>" },
            new TestArticle("tora") { Film = "Tora! Tora! Tora!", BodyHtml = "<p>Planes.</p>" });
        var page = await FoundAsync(typed);
        Assert.Equal(film.Length == 0 ? [] : [film], TitlesIn(page, "films").Take(1));
        Assert.DoesNotContain(unsaid, Said(page), StringComparison.Ordinal);
    }

    // As another process would of which this one has not heard yet.
    private Task WithdrawUnnoticedAsync(string slug) => _site.StoreAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Articles" SET "State" = {(int)ArticleState.Withdrawn} WHERE "Slug" = {slug}"""));

    private static string Said(IDocument page) => string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<IDocument> FoundAsync(string typed) => _site.PageAsync("/search?q=" + Uri.EscapeDataString(typed));

    private static List<string> Groups(IDocument page) => [.. page.QuerySelectorAll(".found section h2").Select(heading => heading.TextContent)];

    private static List<string> TitlesIn(IDocument page, string group) => [.. page.GetElementById(group)?.Closest("section")!.QuerySelectorAll("ol > li h3").Select(SeenTitle) ?? []];

    // Less the year, which is for ears.
    private static string SeenTitle(IElement title)
    {
        title.QuerySelector(".vh")?.Remove();
        return title.TextContent.Trim();
    }

    private Task SeedAsync() => _site.SeedAsync(
        new TestArticle("here") { Film = "Here", Year = 2024, Headline = "Here Review", Directors = ["Bas Devos"], Cast = ["Stefan Gota", "Liyo Gong as ShuXiu"], BodyHtml = "<p>A bryologist studies moss and soup is shared.</p>" },
        new TestArticle("ghost-tropic") { Film = "Ghost Tropic", Year = 2020, Headline = "Ghost Tropic Review", Score = 8, Genres = ["Comedy"], Directors = ["Bas Devos"], Cast = ["Saadia Bentaïeb"], BodyHtml = "<p>She walks home through the night.</p>" },
        new TestArticle("first-cow") { Film = "First Cow", Year = 2020, Headline = "Cow Review", Score = 6, Critic = "Ada Reader", Directors = ["Kelly Reichardt"], Cast = ["John Magaro"], BodyHtml = "<p>Two men and oily cakes.</p>" },
        new TestArticle("ranked", ArticleKind.Ranking) { Headline = "Westerns ranked", Entries = [("Meek's Cutoff", 2010)] },
        new TestArticle("films-kept", ArticleKind.News) { Headline = "The registry grows", BodyHtml = "<p>Twenty-five of them.</p>" });
}
