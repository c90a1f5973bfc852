using System.Net;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site.Connections;

public sealed class ConnectionsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private Task SeedAsync() => _site.SeedAsync(
        new TestArticle("here") { Film = "Here", Year = 2023, Directors = ["Bas Devos"], Cast = ["Stefan Gota", "Liyo Gong as ShuXiu"], Crew = [("Bas Devos", "writer")] },
        new TestArticle("youth") { Film = "Youth", Year = 2023, Directors = ["Wang Bing"], Cast = [], Crew = [("Liyo Gong", "editor"), ("Xu Bingyuan", "")] },
        new TestArticle("dead-souls") { Film = "Dead Souls", Year = 2018, Directors = ["Wang Bing"], Cast = ["Zhou Huinan"] },
        new TestArticle("showing-up") { Film = "Showing Up", Year = 2022, Directors = ["Kelly Reichardt"], Cast = ["Michelle Williams"] });

    [Theory]
    [InlineData("people/bas-devos", "people/wang-bing", "2 films and 1 person lie between them.", "Bas Devos directed and wrote Here (2023), in which Liyo Gong acted. / Liyo Gong edited Youth (2023), which Wang Bing directed.")]
    [InlineData("people/wang-bing", "people/bas-devos", "2 films and 1 person lie between them.", "Wang Bing directed Youth (2023), which Liyo Gong edited. / Liyo Gong acted in Here (2023), which Bas Devos directed and wrote.")]
    [InlineData("people/bas-devos", "films/here-2023", "By one credit: nothing lies between them.", "Bas Devos directed and wrote Here (2023).")]
    [InlineData("films/here-2023", "films/dead-souls-2018", "1 film and 2 people lie between them.", "Liyo Gong acted in Here (2023). / Liyo Gong edited Youth (2023), which Wang Bing directed. / Wang Bing directed Dead Souls (2018).")]
    [InlineData("films/youth-2023", "films/here-2023", "1 person lies between them.", "Liyo Gong edited Youth (2023). / Liyo Gong acted in Here (2023).")]
    [InlineData("people/stefan-gota", "people/liyo-gong", "1 film lies between them.", "Stefan Gota acted in Here (2023), and so did Liyo Gong.")]
    [InlineData("people/wang-bing", "people/xu-bingyuan", "1 film lies between them.", "Wang Bing directed Youth (2023), on which Xu Bingyuan worked.")]
    public async Task The_chain_reads_as_sentences(string from, string to, string answer, string sentences)
    {
        await SeedAsync();
        var page = await _site.PageAsync($"/connections?from={from}&to={to}");
        Assert.Equal(answer, page.QuerySelector(".stand")!.TextContent);
        Assert.Equal(sentences, string.Join(" / ", page.QuerySelectorAll(".chain li p").Select(sentence => sentence.Seen())));
        Assert.Equal($"https://corner.example/connections?from={from}&to={to}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        foreach (var link in page.QuerySelectorAll(".chain a"))
            Assert.StartsWith(link.ParentElement!.LocalName == "cite" ? "/films/" : "/people/", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_step_is_in_the_store_and_no_chain_is_longer_than_it_has_to_be()
    {
        var random = new Random(7);
        string Name(int i) => $"Person {(char)('A' + i)}";
        await _site.SeedAsync([.. Enumerable.Range(0, 40).Select(i => new TestArticle($"film-{i}")
        {
            Film = "Film " + i,
            Year = 1980 + i,
            Directors = [Name(random.Next(26))],
            Cast = [.. Enumerable.Range(0, 2).Select(_ => Name(random.Next(26))).Distinct()],
            IsDraft = i % 9 == 4,
            IsWithdrawn = i % 9 == 5,
            PublishedUtc = i % 9 == 6 ? _site.UtcNow.AddDays(1) : _site.UtcNow.AddDays(-i - 1),
        })]);
        var credits = new HashSet<(string Film, string Person)>();
        await _site.StoreAsync(async db => credits.UnionWith((await db.Articles.PublishedAt(_site.UtcNow).SelectMany(review => review.Credits, (review, credit) => new { Film = review.Film!.Slug, Person = credit.Person.Slug }).ToListAsync())
            .Select(credit => ("/films/" + credit.Film, "/people/" + credit.Person))));
        var nodes = credits.SelectMany(credit => new[] { credit.Film, credit.Person }).Distinct().Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < 60; i++)
        {
            var (from, to) = (nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)]);
            if (from == to)
                continue;
            var page = await _site.PageAsync($"/connections?from={from[1..]}&to={to[1..]}");
            var steps = page.QuerySelectorAll(".chain li").Select(step => (Film: step.QuerySelector("cite a")!.GetAttribute("href")!, People: step.QuerySelectorAll("p > a").Select(link => link.GetAttribute("href")!).ToList())).ToList();
            Assert.Equal(Distance(credits, from, to), steps.Count == 0 ? -1 : steps.Sum(step => step.People.Count));
            Assert.All(steps, step => Assert.All(step.People, person => Assert.Contains((step.Film, person), credits)));
            Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.People[^1], pair.Second.People[0]));
            if (steps.Count == 0)
                continue;
            Assert.Equal(from, from.StartsWith("/films/", StringComparison.Ordinal) ? steps[0].Film : steps[0].People[0]);
            Assert.Equal(to, to.StartsWith("/films/", StringComparison.Ordinal) ? steps[^1].Film : steps[^1].People[^1]);
        }
    }

    [Fact]
    public async Task Nothing_unpublished_makes_a_link_and_what_is_taken_down_unmakes_it()
    {
        await SeedAsync();
        await _site.SeedAsync(
            new TestArticle("hush") { Film = "Hush", Directors = ["Kelly Reichardt"], Cast = ["Liyo Gong"], IsDraft = true },
            new TestArticle("later") { Film = "Later", Directors = ["Kelly Reichardt"], Cast = ["Liyo Gong"], PublishedUtc = _site.UtcNow.AddMinutes(5) });
        const string Question = "/connections?from=people/bas-devos&to=people/kelly-reichardt";
        var page = await _site.PageAsync(Question);
        Assert.Equal("No chain of credits in our reviews leads from Bas Devos to Kelly Reichardt yet.", page.QuerySelector(".stand")!.TextContent);
        Assert.Contains("/people/kelly-reichardt", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(2, (await _site.PageAsync(Question)).QuerySelectorAll(".chain li").Length);
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "here")).Withdraw(_site.UtcNow);
            await db.SaveChangesAsync();
        });
        using var visitor = _site.Visitor();
        using var gone = await visitor.GetAsync(Question);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var rest = await _site.PageAsync("/connections?from=people/wang-bing&to=people/kelly-reichardt");
        Assert.DoesNotContain("Here", rest.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(2, rest.QuerySelectorAll(".chain li").Length);
    }

    [Fact]
    public async Task A_credit_that_has_gone_since_the_graph_was_made_is_not_printed_and_another_way_is_taken()
    {
        await SeedAsync();
        await _site.SeedAsync(new TestArticle("third") { Film = "Third", Year = 2024, Directors = [], Cast = ["Bas Devos", "Wang Bing"] });
        var kept = _site.Services.GetRequiredService<Kept<CreditGraph>>();
        var before = await kept.GetAsync(default);
        // Deleted beneath the site: no note is made, so the graph in memory stays as it is.
        await _site.StoreAsync(db => db.Credits.Where(credit => db.Articles.Any(article => article.Id == credit.ArticleId && article.Slug == "third")).ExecuteDeleteAsync());
        Assert.Same(before, await kept.GetAsync(default));
        var page = await _site.PageAsync("/connections?from=people/bas-devos&to=people/wang-bing");
        Assert.Equal(["Here", "Youth"], page.QuerySelectorAll(".chain cite").Select(film => film.TextContent));
    }

    [Theory]
    [InlineData("?from=Bas+Devos&to=Wang%20Bing", "?from=people/bas-devos&to=people/wang-bing")]
    [InlineData("?to=people/wang-bing&from=people/bas-devos", "?from=people/bas-devos&to=people/wang-bing")]
    [InlineData("?from=people%2Fbas-devos&to=", "?from=people/bas-devos")]
    [InlineData("?From=/People/Bas-Devos/&to=here", "?from=people/bas-devos&to=films/here-2023")]
    [InlineData("?from=&to=Here+(2023)&x=1", "?to=films/here-2023&x=1")]
    [InlineData("?from=&to=", "")]
    [InlineData("?from=HERE&to=b%C3%A0s+d%C3%A9vos", "?from=films/here-2023&to=people/bas-devos")]
    public async Task Every_other_spelling_leads_to_the_one_address(string asked, string canonical)
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync("/connections" + asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/connections" + canonical, response.Headers.Location!.OriginalString);
        using var there = await visitor.GetAsync(response.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Fact]
    public async Task What_was_merged_or_is_called_otherwise_leads_to_what_it_is_now()
    {
        await SeedAsync();
        await _site.SeedAsync(new TestArticle("host") { Film = "The Host", Year = 2006, Directors = ["Bong Junho"], Cast = ["Liyo Gong"] }, new TestArticle("mother") { Film = "Mother", Year = 2009, Directors = ["Bong Joon-ho"], Cast = [] },
            // What the film was called keeps its row.
            new TestArticle("slip") { Film = "Here", Year = 2032, IsDraft = true });
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "here")).LeadFrom("/films/here-2032");
            await db.SaveChangesAsync();
        });
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.CinephileDbContext>();
            var (from, into) = (await db.People.SingleAsync(person => person.Name == "Bong Junho"), await db.People.SingleAsync(person => person.Name == "Bong Joon-ho"));
            await scope.ServiceProvider.GetRequiredService<Data.Names.NameMerger>().MergeAsync(Domain.Naming.NameKind.Person, from.Id, into.Id, stamp: null);
        }
        Assert.Equal("/connections?from=people/bong-joon-ho&to=films/here-2023", await LeadsToAsync("?from=people/bong-junho&to=films/here-2032"));
        Assert.Equal("/connections?to=people/bong-joon-ho", await LeadsToAsync("?to=/people/Bong-Junho/"));
        Assert.NotEmpty((await _site.PageAsync("/connections?from=people/bong-joon-ho&to=films/here-2023")).QuerySelectorAll(".chain li"));
    }

    [Theory]
    [InlineData("Here (2023) [Robert Zemeckis]", "films/here-2023-robert-zemeckis")]
    [InlineData("here (2023) [robert zemeckis]", "films/here-2023-robert-zemeckis")]
    [InlineData("Here (2023), Robert Zemeckis", "films/here-2023-robert-zemeckis")]
    [InlineData("Here (2023) (Robert Zemeckis)", "films/here-2023-robert-zemeckis")]
    [InlineData("Here [Robert Zemeckis]", "films/here-2023-robert-zemeckis")]
    [InlineData("Tom Holland (director)", "people/tom-holland-director")]
    [InlineData("Tom Holland [director]", "people/tom-holland-director")]
    [InlineData("Tom Holland, director", "people/tom-holland-director")]
    [InlineData("$", "films/1971")]
    [InlineData("$ (1971)", "films/1971")]
    [InlineData("Sex, Lies, and Videotape", "films/sex-lies-and-videotape-1989")]
    [InlineData("Sex, Lies, and Videotape [1989]", "films/sex-lies-and-videotape-1989")]
    [InlineData("Birdman or (The Unexpected Virtue of Ignorance)", "films/birdman-or-the-unexpected-virtue-of-ignorance-2014")]
    public async Task Names_are_read_as_the_house_writes_them(string asked, string address)
    {
        await SeedOddlyNamedAsync();
        Assert.Equal("/connections?from=" + address, await LeadsToAsync("?from=" + Uri.EscapeDataString(asked)));
    }

    [Fact]
    public async Task What_the_field_holds_leads_back_whatever_others_are_called()
    {
        await SeedAsync();
        await SeedOddlyNamedAsync();
        var addresses = new List<string>();
        await _site.StoreAsync(async db =>
        {
            addresses.AddRange((await db.FilmsAt(_site.UtcNow).Select(film => film.Slug).ToListAsync()).Select(slug => "films/" + slug));
            addresses.AddRange((await db.PeopleAt(_site.UtcNow).Select(person => person.Slug).ToListAsync()).Select(slug => "people/" + slug));
        });
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            held.Add(address, (await _site.PageAsync("/connections?from=" + address)).QuerySelector("#from")!.GetAttribute("value")!);
            Assert.Equal("/connections?from=" + address, held[address] == address ? "/connections?from=" + address : await LeadsToAsync("?from=" + Uri.EscapeDataString(held[address])));
        }
        Assert.Equal(("people/ed-wood", "Ed Wood (1994)"), (held["people/ed-wood"], held["films/ed-wood-1994"]));
        Assert.Equal(("$ (1971)", "Here (2023), Robert Zemeckis", "films/here-2023"), (held["films/1971"], held["films/here-2023-robert-zemeckis"], held["films/here-2023"]));
        Assert.Equal(("Tom Holland (director)", "people/tom-holland"), (held["people/tom-holland-director"], held["people/tom-holland"]));
    }

    [Fact]
    public async Task A_name_that_several_have_is_a_choice_and_one_nobody_has_shows_the_nearest()
    {
        await SeedAsync();
        await _site.SeedAsync(
            new TestArticle("here-again") { Film = "Here", Year = 2024, Directors = ["Robert Zemeckis"], Cast = [] },
            new TestArticle("cherry") { Cast = ["Tom Holland"], Directors = [] },
            new TestArticle("fright-night") { Cast = [], Directors = ["Tom Holland [director]"] });
        var page = await _site.PageAsync("/connections?from=Tom+Holland&to=Here");
        Assert.Equal(["Which “Tom Holland”?", "Which “Here”?"], page.QuerySelectorAll("main h3").Select(heading => heading.TextContent));
        Assert.Equal(["Tom Holland", "Tom Holland (director)", "Here (2023)", "Here (2024)"], page.QuerySelectorAll(".words a").Select(choice => choice.TextContent));
        Assert.Equal("/connections?from=people/tom-holland-director&to=Here", page.QuerySelectorAll(".words a")[1].GetAttribute("href"));
        Assert.Equal(["Tom Holland", "Here"], page.QuerySelectorAll(".ask input").Select(field => field.GetAttribute("value")));
        Assert.All(page.QuerySelectorAll(".ask input"), field => Assert.NotNull(page.GetElementById(field.GetAttribute("aria-describedby")!)));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));

        // The field of one whose name others have holds what leads back to him.
        var chosen = await _site.PageAsync("/connections?from=people/tom-holland");
        Assert.Equal("people/tom-holland", chosen.QuerySelector("#from")!.GetAttribute("value"));
        var qualified = await _site.PageAsync("/connections?from=Tom+Holland+%5Bdirector%5D&to=Kelly+Richardt");
        Assert.Equal(["Kelly Reichardt"], qualified.QuerySelectorAll(".words a").Select(choice => choice.TextContent));
        Assert.Equal("/connections?from=people/tom-holland-director&to=people/kelly-reichardt", qualified.QuerySelector(".words a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_same_twice_is_said_and_pages_lead_to_the_question()
    {
        await SeedAsync();
        Assert.Equal("That is Bas Devos twice: nothing is nearer than that.", (await _site.PageAsync("/connections?from=people/bas-devos&to=people/bas-devos")).QuerySelector(".stand")!.TextContent);
        Assert.NotNull((await _site.PageAsync("/films/here-2023")).QuerySelector("a[href='/connections?from=films/here-2023']"));
        var half = await _site.PageAsync("/connections?from=films/here-2023");
        Assert.Equal(["Here (2023)", ""], half.QuerySelectorAll(".ask input").Select(field => field.GetAttribute("value")));
    }

    [Theory]
    [InlineData("?from=%00&to=people/bas-devos", 400)]
    [InlineData("?from=a&from=b", 400)]
    [InlineData("?from=%FF%FE&to=x", 200)]
    [InlineData("?from=%EF%BF%BE", 400)]
    [InlineData("?from=%F0%9F%8E%AC", 200)]
    [InlineData("?from=%F0%A0%AE%B7%E9%87%8E", 200)]
    [InlineData("?from=%F0%9F%BF%BE", 400)]
    [InlineData("?from=%ED%A0%BD", 200)]
    [InlineData("?from=people/nobody", 404)]
    [InlineData("?from=films/bas-devos&to=people/here-2023", 404)]
    [InlineData("?from=critics/cinephile-corner", 200)]
    [InlineData("?from=%25%27%22%3Cscript%3E&to=%7B%7D%5B%5D(", 200)]
    [InlineData("?from=(2023)&to=%5Bx%5D", 200)]
    [InlineData("?from=//evil.example&to=people//x", 200)]
    [InlineData("?from[]=x&to[0]=y", 200)]
    public async Task Hostile_questions_get_a_plain_answer(string query, int status)
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await visitor.SendAsync(new HttpRequestMessage(method, "/connections" + query));
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("from")]
    [InlineData("to")]
    [InlineData("x")]
    public async Task A_hundred_kilobytes_are_no_name(string key)
    {
        await SeedAsync();
        var answer = await _site.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Scheme, context.Request.Host) = ("GET", "https", new HostString("localhost"));
            (context.Request.Path, context.Request.QueryString) = ("/connections", new QueryString($"?{key}={new string('a', 100 * 1024)}"));
        });
        Assert.Equal(key == "x" ? 200 : 400, answer.Response.StatusCode);
    }

    [Fact]
    public async Task The_question_is_cached_and_tagged_and_an_answer_only_tagged()
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        foreach (var (query, isCached) in new[] { ("", true), ("?from=people/bas-devos&to=people/wang-bing", false), ("?from=people/bas-devos", false), ("?from=Nobody+Atall", false) })
        {
            using var first = await visitor.GetAsync("/connections" + query);
            using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/connections" + query));
            using var second = await visitor.GetAsync("/connections" + query);
            Assert.NotNull(first.Headers.ETag);
            Assert.Equal(first.Headers.ETag, head.Headers.ETag);
            Assert.Equal(isCached, second.Headers.Age is not null);
            using var again = new HttpRequestMessage(HttpMethod.Get, "/connections" + query);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var known = await visitor.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        }
    }

    [Fact]
    public async Task Of_two_as_short_the_one_by_a_director_is_told_from_either_end()
    {
        await _site.SeedAsync(
            new TestArticle("raging-bull") { Directors = ["Martin Scorsese"], Cast = ["Robert De Niro", "Joe Pesci"] },
            new TestArticle("the-good-shepherd") { Film = "The Good Shepherd", Directors = ["Robert De Niro"], Cast = ["Matt Damon", "Angelina Jolie", "Joe Pesci"] });
        foreach (var (from, to) in new[] { ("joe-pesci", "robert-de-niro"), ("robert-de-niro", "joe-pesci") })
        {
            var page = await _site.PageAsync($"/connections?from=people/{from}&to=people/{to}");
            Assert.Equal(["The Good Shepherd"], page.QuerySelectorAll(".chain cite").Select(film => film.TextContent));
        }
    }

    [Fact]
    public async Task Whatever_else_our_reviews_call_them_is_a_name()
    {
        await SeedAsync();
        await _site.SeedAsync(
            new TestArticle("spirited-away") { Film = "Spirited Away", Year = 2001, OriginalTitle = "Sen to Chihiro no kamikakushi", OtherTitles = ["Chihiros Reise", "Youth"], Directors = ["Quentin Dirr"] },
            new TestArticle("shorts") { Directors = ["Q Dirr"], Cast = [] },
            new TestArticle("canary") { OriginalTitle = "Kanarienvogel", IsDraft = true });
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.CinephileDbContext>();
            var (from, into) = (await db.People.SingleAsync(person => person.Name == "Q Dirr"), await db.People.SingleAsync(person => person.Name == "Quentin Dirr"));
            await scope.ServiceProvider.GetRequiredService<Data.Names.NameMerger>().MergeAsync(Domain.Naming.NameKind.Person, from.Id, into.Id, stamp: null);
        }
        foreach (var (asked, address) in new[]
        {
            ("q. dirr", "people/quentin-dirr"), ("Sen to Chihiro no Kamikakushi", "films/spirited-away-2001"), ("Chihiros Reise", "films/spirited-away-2001"), ("chihiros reise (2001)", "films/spirited-away-2001"),
            // What is called so first of all goes before what is called so as well.
            ("Youth", "films/youth-2023"),
        })
            Assert.Equal("/connections?from=" + address, await LeadsToAsync("?from=" + Uri.EscapeDataString(asked)));
        Assert.StartsWith("200", await LeadsToAsync("?from=Kanarienvogel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_and_a_job_read_well_in_a_sentence()
    {
        await SeedOddlyNamedAsync();
        await _site.SeedAsync(new TestArticle("mix") { Film = "Mix", Year = 2020, Directors = ["Robert Zemeckis"], Cast = [], Crew = [("Sam Sound", "ADR Mixer")] });
        var page = await _site.PageAsync("/connections?from=people/tom-holland-director&to=people/sam-sound");
        Assert.Equal(
            ["Tom Holland (director) acted in Here (2023, Robert Zemeckis), which Robert Zemeckis directed.", "Robert Zemeckis directed Mix (2020), which Sam Sound worked (as ADR mixer) on."],
            page.QuerySelectorAll(".chain li p").Select(sentence => sentence.Seen()));
    }

    private Task SeedOddlyNamedAsync() => _site.SeedAsync(
        new TestArticle("here-2023") { Film = "Here", Year = 2023, Directors = ["Bas Devos"], Cast = ["Tom Holland"] },
        new TestArticle("here-zemeckis") { Film = "Here [Robert Zemeckis]", Year = 2023, Directors = ["Robert Zemeckis"], Cast = ["Tom Holland [director]"] },
        new TestArticle("ed-wood") { Film = "Ed Wood", Year = 1994, Directors = ["Tim Burton"], Cast = [] },
        new TestArticle("glen") { Film = "Glen or Glenda", Year = 1953, Directors = ["Ed Wood"], Cast = ["Sammy Davis, Jr."] },
        new TestArticle("dollars") { Film = "$", Year = 1971, Directors = ["Richard Brooks"], Cast = [] },
        new TestArticle("undated") { Film = "Undated", Year = null, Directors = ["Somebody (who)"], Cast = [] },
        new TestArticle("sex-lies") { Film = "Sex, Lies, and Videotape", Year = 1989, Directors = ["Steven Soderbergh"], Cast = [] },
        new TestArticle("birdman") { Film = "Birdman or (The Unexpected Virtue of Ignorance)", Year = 2014, Directors = ["Alejandro González Iñárritu"], Cast = [] });

    private async Task<string?> LeadsToAsync(string query)
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync("/connections" + query);
        return answer.Headers.Location?.OriginalString ?? $"{(int)answer.StatusCode} {query}";
    }

    // By widening a set: −1 where nothing leads there.
    private static int Distance(HashSet<(string Film, string Person)> credits, string from, string to)
    {
        var seen = new HashSet<string>([from], StringComparer.Ordinal);
        for (var far = 0; ; far++)
        {
            if (seen.Contains(to))
                return far;
            var next = credits.Where(credit => seen.Contains(credit.Film) != seen.Contains(credit.Person)).SelectMany(credit => new[] { credit.Film, credit.Person }).ToList();
            if (next.Count == 0)
                return -1;
            seen.UnionWith(next);
        }
    }
}
