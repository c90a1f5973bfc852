namespace CinephileCorner.Web.Tests.Site.People;

public class PeoplePagesTests
{
    [Fact]
    public async Task Work_stands_by_year_one_row_a_film_with_all_its_jobs()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("showing-up") { Film = "Showing Up", Year = 2022, Score = 8.5m, Directors = ["Kelly Reichardt"], Crew = [("Kelly Reichardt", "editor"), ("Kelly Reichardt", "writer")], PublishedUtc = site.UtcNow.AddHours(-9) },
            // Another critic who lists fewer names: still one row, with the first review's score.
            new TestArticle("showing-up-again") { Film = "Showing Up", Year = 2022, Score = 3, Directors = ["Kelly Reichardt"] },
            new TestArticle("certain-women") { Film = "Certain Women", Year = 2016, Score = 7, Directors = ["Kelly Reichardt"] },
            new TestArticle("cameo") { Film = "Cameo", Year = 2001, Score = null, Directors = [], Cast = ["Kelly Reichardt as Herself"] },
            new TestArticle("hush") { Film = "Hush", Directors = ["Kelly Reichardt"], IsDraft = true });
        var page = await site.PageAsync("/people/kelly-reichardt");
        Assert.Equal("Director, Actor, Writer · 3 films here · mean 7.8 of 2 scores", page.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(["Year", "Film", "Job", "Our review", "Score"], page.QuerySelectorAll(".works th[scope=col]").Select(column => column.TextContent));
        var rows = page.QuerySelectorAll(".works tbody tr");
        Assert.Equal(
            ["2022 Showing Up Director, writer, editing", "2016 Certain Women Director", "2001 Cameo Actor as Herself"],
            rows.Select(row => string.Join(' ', row.Children.Take(3).Select(cell => cell.Seen()))));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("th[scope=row] a")));
        Assert.Equal("8.5", rows[0].QuerySelector(".score b")!.TextContent);
        Assert.Equal(["/reviews/showing-up", "/reviews/showing-up-again"], rows[0].QuerySelectorAll("td a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["Actor 1 2001 ", "Director 2 2016–2022 7.8", "Writer 1 2022 ", "Editing 1 2022 "],
            page.QuerySelectorAll(".jobs tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Seen()))));
        Assert.Equal("First film here Cameo (2001), latest Showing Up (2022)", page.QuerySelectorAll(".plain-hero .meta")[1].Seen());
        Assert.Equal("/connections?from=people/kelly-reichardt", page.QuerySelector(".plain-hero .meta:last-child a")!.GetAttribute("href"));
        Assert.DoesNotContain("Hush", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_and_latest_are_said_as_far_as_anybody_can_tell()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("old") { Year = 2013, Cast = ["By Day", "By Year", "Undated"] },
            new TestArticle("earth") { Year = 2021, Released = new DateOnly(2021, 2, 17), Cast = ["By Day", "Same Year"] },
            new TestArticle("zodiac") { Year = 2021, Released = new DateOnly(2021, 10, 24), Cast = ["By Day", "By Year", "Same Year", "Same Day", "Once Only"] },
            new TestArticle("dayless") { Year = 2021, SaysReleased = false, Cast = ["By Year"] },
            new TestArticle("twin") { Year = 2021, Released = new DateOnly(2021, 10, 24), Cast = ["Same Day"] },
            new TestArticle("lost") { Year = null, Cast = ["Undated"] });
        foreach (var (person, line) in new[]
        {
            ("by-day", "First film here Old (2013), latest Zodiac (2021)"), ("by-year", "First film here Old (2013)"), ("same-year", "First film here Earth (2021), latest Zodiac (2021)"),
            ("same-day", null), ("once-only", null), ("undated", null),
        })
        {
            var lines = (await site.PageAsync("/people/" + person)).QuerySelectorAll(".plain-hero .meta").Select(one => one.Seen()).ToList();
            Assert.Equal(line, lines.Count == 3 ? lines[1] : null);
        }
    }

    [Fact]
    public async Task Short_words_keep_their_capitals_within_a_line()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Crew = [("Liyo Gong", "writer"), ("Liyo Gong", "ADR mixer"), ("Liyo Gong", "VFX Supervisor")] },
            new TestArticle("there") { Crew = [("Liyo Gong", "VFX Supervisor")] });
        Assert.Contains("Writer, ADR mixer, VFX supervisor", (await site.PageAsync("/people/liyo-gong")).QuerySelectorAll(".works .role").Select(role => role.TextContent));
        Assert.Contains("VFX supervisor, writer, ADR mixer", (await site.PageAsync("/people/bas-devos")).QuerySelectorAll(".with i").Select(jobs => jobs.TextContent));
    }

    [Fact]
    public async Task A_timeline_says_which_films_it_draws()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("one") { Year = 2001 }, new TestArticle("two") { Year = 2002, Score = null }, new TestArticle("three") { Year = 2003 }, new TestArticle("lost") { Year = null });
        var years = (await site.PageAsync("/people/bas-devos")).QuerySelector(".years")!;
        Assert.Equal("A mark for each film with a year, 3 of 4, as high as its score; the lines are five and ten. Below the axis: no score.", years.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(
            "Timeline: a mark for each film with a year, 3 of 4, at its year, as high as our score. The table below says the same, and names the others.", years.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Those_who_worked_on_more_than_one_film_with_somebody_are_counted_by_published_reviews_alone()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Directors = ["Bas Devos"], Cast = ["Stefan Gota"], Crew = [("Brecht Ameel", "music"), ("Dieter Diependaele", "editor")] },
            new TestArticle("here-again") { Film = "Here", Directors = ["Bas Devos"], Cast = ["Stefan Gota"], Crew = [("Brecht Ameel", "music")] },
            new TestArticle("ghost-tropic") { Directors = ["Bas Devos"], Cast = ["Stefan Gota"], Crew = [("Brecht Ameel", "music"), ("Bas Devos", "writer")] },
            new TestArticle("violet") { Directors = ["Bas Devos"], Cast = [], Crew = [("Brecht Ameel", "sound")] },
            new TestArticle("hush") { Directors = ["Bas Devos"], Cast = ["Stefan Gota"], Crew = [("Dieter Diependaele", "editor")], IsDraft = true },
            new TestArticle("later") { Directors = ["Bas Devos"], Cast = ["Stefan Gota"], Crew = [("Dieter Diependaele", "editor")], PublishedUtc = site.UtcNow.AddHours(1) },
            new TestArticle("gone") { Directors = ["Bas Devos"], Cast = ["Stefan Gota"], Crew = [("Dieter Diependaele", "editor")], IsWithdrawn = true });
        var page = await site.PageAsync("/people/bas-devos");
        Assert.Equal(["Brecht Ameel music, sound worked together on 3 films here", "Stefan Gota actor worked together on 2 films here"], page.QuerySelectorAll(".with li").Select(row => row.TextContent));
        Assert.Equal("/people/brecht-ameel", page.QuerySelector(".with a")!.GetAttribute("href"));
        site.Pass(TimeSpan.FromHours(1));
        Assert.Equal(["3", "3", "2"], (await site.PageAsync("/people/bas-devos")).QuerySelectorAll(".with li > span").Select(count => count.Seen()[..1]));
    }

    [Fact]
    public async Task A_long_life_is_drawn_once_and_read_in_pages()
    {
        using var site = new TestSite();
        await site.SeedAsync([.. Enumerable.Range(0, 130).Select(i => new TestArticle($"film-{i}") { Year = 1900 + i, Score = i % 10, Directors = ["Bas Devos"], Cast = [.. Enumerable.Range(0, 15).Select(j => $"Actor {(char)('A' + j)}")] })]);
        var first = await site.PageAsync("/people/bas-devos");
        Assert.Equal("Director · 130 films here · mean 4.5", first.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(60, first.QuerySelectorAll(".works tbody tr").Length);
        Assert.Equal(130, first.QuerySelectorAll(".years g.film path:not(.head)").Sum(path => path.GetAttribute("d")!.Count(letter => letter == 'M')));
        Assert.EndsWith("The table of 3 pages that begins below says the same.", first.QuerySelector(".years svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(12, first.QuerySelectorAll(".with li").Length);
        var last = await site.PageAsync("/people/bas-devos?page=3");
        Assert.Equal(["1909", "1900"], new[] { last.QuerySelector(".works tbody tr:first-child td"), last.QuerySelector(".works tbody tr:last-child td") }.Select(year => year!.TextContent));
        Assert.Null(last.QuerySelector(".years"));
        Assert.Equal("Bas Devos, page 3 – Cinephile Corner", last.Title);
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/people/bas-devos?page=4", "/people/bas-devos?page=x", "/people/bas-devos?page=0" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task Of_many_reviews_of_a_film_the_first_is_named_and_the_others_are_a_link_away()
    {
        using var site = new TestSite();
        await site.SeedAsync([.. Enumerable.Range(0, 5).Select(i => new TestArticle($"here-{i}") { Film = "Here", Year = 2023, PublishedUtc = site.UtcNow.AddHours(i - 9) })]);
        var links = (await site.PageAsync("/people/bas-devos")).QuerySelectorAll(".works td a");
        Assert.Equal(["/reviews/here-0", "/films/here-2023#reviews"], links.Select(link => link.GetAttribute("href")));
        Assert.Equal("and 4 more reviews of Here (2023)", links[1].TextContent);
    }

    [Fact]
    public async Task The_score_is_the_lead_reviews_even_where_that_one_does_not_name_the_person()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Film = "Here", Score = 9, Cast = [], PublishedUtc = site.UtcNow.AddHours(-9) },
            new TestArticle("here-again") { Film = "Here", Score = 2, Cast = ["Liyo Gong"] });
        var page = await site.PageAsync("/people/liyo-gong");
        Assert.Equal("9", page.QuerySelector(".works .score b")!.TextContent);
    }

    [Fact]
    public async Task A_qualifier_shows_only_where_another_published_person_has_the_name()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("uncharted") { Cast = ["Tom Holland"], IsDraft = true },
            new TestArticle("fright-night") { Directors = ["Tom Holland [director]"] });
        Assert.Equal("Tom Holland", (await site.PageAsync("/people/tom-holland-director")).QuerySelector("h1")!.TextContent.Trim());
        Assert.DoesNotContain("(director)", (await site.PageAsync("/people")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        using var hidden = await visitor.GetAsync("/people/tom-holland");
        Assert.Equal(404, (int)hidden.StatusCode);

        await site.SeedAsync(new TestArticle("cherry") { Cast = ["Tom Holland"] });
        Assert.Contains("director", (await site.PageAsync("/people/tom-holland-director")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tom Holland (director)", (await site.PageAsync("/people")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_stand_by_surname_with_what_they_did_most()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Directors = ["Bas Devos"], Cast = ["Stefan Gota"] },
            new TestArticle("ghost-tropic") { Directors = ["Bas Devos"], Cast = ["Saadia Bentaïeb"], Crew = [("Bas Devos", "writer")] },
            new TestArticle("hush") { Directors = ["Nobody Known"], IsDraft = true });
        var page = await site.PageAsync("/people");
        Assert.Equal(["Saadia Bentaïeb Actor, 1 film", "Bas Devos Director, 2 films", "Stefan Gota Actor, 1 film"], page.QuerySelectorAll(".index li").Select(row => row.Seen()));
        Assert.Equal(["/people#l-B", "/people#l-D", "/people#l-G"], page.QuerySelectorAll(".jump a").Select(letter => letter.GetAttribute("href")));
        using var visitor = site.Visitor();
        foreach (var address in new[] { "/people/nobody-known", "/people/nobody", "/people?page=2", "/people?page=-1" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }
}
