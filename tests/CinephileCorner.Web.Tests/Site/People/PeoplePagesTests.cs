namespace CinephileCorner.Web.Tests.Site.People;

public class PeoplePagesTests
{
    [Fact]
    public async Task Work_is_grouped_by_job_in_the_order_of_credits_one_row_a_film()
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
        Assert.Equal("Director, Actor, Writer · 3 films here · mean 7.8", page.QuerySelector(".plain-hero .meta")!.TextContent);
        Assert.Equal(["Cast", "Director", "Writer", "Editing"], page.QuerySelectorAll("h2").Where(heading => heading.Id?.StartsWith("j-") == true).Select(heading => heading.TextContent));
        Assert.Equal("Herself", page.QuerySelector("[aria-labelledby=j-cast] .role")!.TextContent);
        var directed = page.QuerySelectorAll("[aria-labelledby=j-director] tbody tr");
        Assert.Equal(["Showing Up", "Certain Women"], directed.Select(row => row.QuerySelector("th[scope=row]")!.Seen()));
        Assert.Equal("8.5", directed[0].QuerySelector(".score b")!.TextContent);
        Assert.Equal(["/reviews/showing-up", "/reviews/showing-up-again"], directed[0].QuerySelectorAll("td a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("Hush", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
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
