using AngleSharp.Dom;
using CinephileCorner.Web.Site.Reviews;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Tests.Site.Reviews;

public class ReviewsListTests
{
    private static readonly string[] Films =
        ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "Mu", "Nu", "Xi", "Omicron", "Pi", "Rho", "Sigma", "Tau", "Upsilon", "Phi", "Chi", "Psi", "Omega", "Stigma", "San"];

    [Theory]
    [InlineData("/reviews", "The Matrix, Stalker, Here, Clueless")]
    [InlineData("/reviews?genre=science-fiction", "The Matrix, Stalker")]
    [InlineData("/reviews?year=1999", "The Matrix")]
    [InlineData("/reviews?decade=1990", "The Matrix, Clueless")]
    [InlineData("/reviews?critic=ana", "The Matrix, Clueless")]
    [InlineData("/reviews?minScore=7.5", "Stalker, Here")]
    [InlineData("/reviews?minScore=10", "Stalker")]
    [InlineData("/reviews?genre=science-fiction&minScore=8", "Stalker")]
    [InlineData("/reviews?genre=comedy&decade=1990&critic=ana&minScore=6", "Clueless")]
    [InlineData("/reviews?sort=score", "Stalker, Here, The Matrix, Clueless")]
    [InlineData("/reviews?sort=title", "Clueless, Here, The Matrix, Stalker")]
    [InlineData("/reviews?sort=year", "Here, The Matrix, Clueless, Stalker")]
    [InlineData("/reviews?decade=1990&sort=year", "The Matrix, Clueless")]
    public async Task Filters_and_orders_work_alone_and_together(string address, string films)
    {
        using var site = await FourReviewsAsync();
        var page = await site.PageAsync(address);
        Assert.Equal(films, string.Join(", ", page.QuerySelectorAll(".rows h2").Select(row => row.Seen())));
        var count = films.Split(", ").Length;
        Assert.Contains(count == 1 ? "1 review" : $"{count} reviews", page.QuerySelector("h1#results")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"({count})", page.Title!, StringComparison.Ordinal);
        Assert.EndsWith("#results", page.QuerySelector("form.facets")!.GetAttribute("action")!, StringComparison.Ordinal);
        Assert.Equal("https://corner.example" + address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Each_choice_is_counted_under_all_the_other_filters()
    {
        using var site = await FourReviewsAsync();
        var page = await site.PageAsync("/reviews?decade=1990&minScore=6");
        Assert.Equal(["Any genre", "Comedy (1)", "Science Fiction (1)"], Options(page, "genre"));
        Assert.Equal(["Any decade", "2020s (1)", "1990s (2)", "1970s (1)"], Options(page, "decade"));
        Assert.Equal(["Any year", "1999 (1)", "1995 (1)"], Options(page, "year"));
        Assert.Equal(["Any critic", "Ana (2)"], Options(page, "critic"));
        Assert.Equal("6 and up (2)", page.QuerySelector("select[name=minScore] option[selected]")!.TextContent);
        Assert.Equal(["/reviews?minScore=6#results", "/reviews?decade=1990#results", "/reviews#results"], page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public async Task A_half_point_that_is_asked_for_is_among_the_choices_with_its_count()
    {
        using var site = await FourReviewsAsync();
        var page = await site.PageAsync("/reviews?minScore=7.5");
        Assert.Equal("7.5 and up (2)", page.QuerySelector("select[name=minScore] option[selected]")!.TextContent);
    }

    [Theory]
    [InlineData("/reviews?sort=latest", "/reviews")]
    [InlineData("/reviews?genre=&year=&decade=&critic=&minScore=&sort=", "/reviews")]
    [InlineData("/reviews?genre=drama&year=&decade=&critic=&minScore=&sort=score", "/reviews?genre=drama&sort=score")]
    [InlineData("/reviews?minScore=7&genre=drama", "/reviews?genre=drama&minScore=7")]
    [InlineData("/reviews?minScore=7.0", "/reviews?minScore=7")]
    [InlineData("/reviews?minscore=7", "/reviews?minScore=7")]
    [InlineData("/reviews?genre=Drama", "/reviews?genre=drama")]
    [InlineData("/reviews?genre=Science+Fiction", "/reviews?genre=science-fiction")]
    [InlineData("/reviews?sort=SCORE", "/reviews?sort=score")]
    [InlineData("/reviews?page=1", "/reviews")]
    [InlineData("/reviews?genre=drama&page=1", "/reviews?genre=drama")]
    [InlineData("/reviews?from=feed&sort=latest", "/reviews?from=feed")]
    [InlineData("/reviews?from=feed&minScore=7&genre=drama", "/reviews?genre=drama&minScore=7&from=feed")]
    public async Task A_list_has_one_address_whether_or_not_it_was_read_before(string address, string canonical)
    {
        using var site = await FourReviewsAsync();
        using var visitor = site.Visitor();
        for (var warm = 0; warm < 2; warm++)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(301, (int)answer.StatusCode);
            Assert.Equal(canonical, answer.Headers.Location!.OriginalString);
            using var there = await visitor.GetAsync(canonical);
            Assert.Equal(200, (int)there.StatusCode);
        }
    }

    [Theory]
    [InlineData("genre=drama", true)]
    [InlineData("%67enre=drama", true)]
    [InlineData("MINSCORE", true)]
    [InlineData("from=genre", false)]
    public void A_key_is_ours_however_it_is_spelt(string pair, bool ours) => Assert.Equal(ours, CanonicalQuery.Owns(pair, ReviewFilter.Keys));

    [Theory]
    [InlineData("?from=feed")]
    [InlineData("?from=feed&genre=comedy")]
    [InlineData("?genre=comedy&from=feed&minScore=6")]
    public async Task Keys_of_others_are_left_alone(string query)
    {
        using var site = await FourReviewsAsync();
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/reviews" + query);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("year=abc")]
    [InlineData("year=99")]
    [InlineData("year=-1999")]
    [InlineData("decade=1995")]
    [InlineData("minScore=11")]
    [InlineData("minScore=-1")]
    [InlineData("minScore=7.25")]
    [InlineData("minScore=seven")]
    [InlineData("sort=loudest")]
    [InlineData("sort=1")]
    [InlineData("sort=latest,score")]
    [InlineData("genre=%00")]
    [InlineData("genre=drama&genre=comedy")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=abc")]
    [InlineData("page=01")]
    [InlineData("page=2")]
    [InlineData("page=1000000000")]
    [InlineData("page=99999999999999999999")]
    public async Task A_value_that_is_none_is_not_found(string query)
    {
        using var site = await FourReviewsAsync();
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/reviews?" + query);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_filter_that_nothing_matches_says_so_and_what_to_take_back()
    {
        using var site = await FourReviewsAsync();
        var page = await site.PageAsync("/reviews?genre=comedy&decade=1970");
        Assert.Contains("No reviews match", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Comedy (0)", page.QuerySelector("select[name=genre] option[selected]")!.TextContent);
        Assert.Equal(["Without Comedy", "Without 1970s"], page.QuerySelectorAll(".words a").Select(way => way.TextContent));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        var unknown = await site.PageAsync("/reviews?genre=opera");
        Assert.Contains("“opera” reviews", unknown.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_unpublished_is_listed_counted_or_named()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("here") { Critic = "Ana" },
            new TestArticle("draft") { IsDraft = true, Genres = ["Hushgenre"], Critic = "Hushcritic", Year = 1987 },
            new TestArticle("scheduled") { PublishedUtc = site.UtcNow.AddMinutes(5), Genres = ["Drama", "Hushgenre"], Critic = "Hushcritic", Year = 1987, Score = 10 },
            new TestArticle("withdrawn") { IsWithdrawn = true, Genres = ["Hushgenre"], Critic = "Hushcritic", Year = 1987 });
        foreach (var address in new[] { "/reviews", "/reviews?genre=drama" })
        {
            var page = await site.PageAsync(address);
            Assert.Single(page.QuerySelectorAll(".rows h2"));
            Assert.DoesNotContain("Hush", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("1987", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("(2)", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        // The name as it is written would give it away; what the reader typed does not.
        foreach (var address in new[] { "/reviews?genre=hushgenre", "/reviews?critic=hushcritic" })
            Assert.DoesNotContain("Hush", (await site.PageAsync(address)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_paged_with_links_titles_and_an_end()
    {
        using var site = new TestSite();
        await site.SeedAsync(Films.Select((film, index) => new TestArticle("r" + index) { Film = film, PublishedUtc = site.UtcNow.AddHours(-1 - index) }).ToArray());
        var seen = new List<string>();
        string? address = "/reviews?genre=drama";
        var pages = 0;
        IDocument page;
        do
        {
            page = await site.PageAsync(address);
            pages++;
            seen.AddRange(page.QuerySelectorAll(".rows h2").Select(row => row.Seen()));
            if (pages == 2)
            {
                Assert.StartsWith("Drama reviews, page 2", page.Title, StringComparison.Ordinal);
                Assert.Equal("/reviews?genre=drama", page.QuerySelector("link[rel=prev]")!.GetAttribute("href"));
                Assert.Equal("2", page.QuerySelector(".pager [aria-current=page]")!.TextContent.Replace("Page ", "", StringComparison.Ordinal));
            }
            address = page.QuerySelector("link[rel=next]")?.GetAttribute("href");
        }
        while (address is not null);
        Assert.Equal(Films, seen);
        using var visitor = site.Visitor();
        using var beyond = await visitor.GetAsync($"/reviews?genre=drama&page={pages + 1}");
        Assert.Equal(404, (int)beyond.StatusCode);
    }

    [Fact]
    public async Task A_store_without_reviews_has_a_list_all_the_same()
    {
        using var site = new TestSite();
        var page = await site.PageAsync("/reviews");
        Assert.Contains("No reviews yet", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<TestSite> FourReviewsAsync()
    {
        var site = new TestSite();
        await site.SeedAsync(
            new TestArticle("matrix") { Film = "The Matrix", Year = 1999, Genres = ["Science Fiction"], Critic = "Ana", Score = 7, PublishedUtc = site.UtcNow.AddHours(-1) },
            new TestArticle("stalker") { Film = "Stalker", Year = 1979, Genres = ["Science Fiction", "Drama"], Critic = "Bo", Score = 10, PublishedUtc = site.UtcNow.AddHours(-2) },
            new TestArticle("here") { Film = "Here", Year = 2023, Genres = ["Drama"], Critic = "Bo", Score = 7.5m, PublishedUtc = site.UtcNow.AddHours(-3) },
            new TestArticle("clueless") { Film = "Clueless", Year = 1995, Genres = ["Comedy"], Critic = "Ana", Score = 6, PublishedUtc = site.UtcNow.AddHours(-4) });
        return site;
    }

    private static IEnumerable<string> Options(IDocument page, string facet) => page.QuerySelectorAll($"select[name={facet}] option").Select(option => option.TextContent);
}
