using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Reviews;

public sealed class ReviewPageTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_page_has_everything_the_source_states()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024")
            {
                Film = "Here", Year = 2024, Headline = "Here Review: Bas Devos Directs a Very Mossy Movie", Score = 7, Runtime = 84, Genres = ["Drama", "Romance"],
                Cast = ["Stefan Gota", "Liyo Gong"], Crew = [("Grimm Vandekerckhove", "cinematography"), ("Brecht Ameel", "")], Summary = "A builder and a bryologist.",
            },
            new TestArticle("some-news", ArticleKind.News) { Headline = "Some news" },
            new TestArticle("some-list", ArticleKind.Ranking) { Headline = "Some list" });
        var page = await _site.PageAsync("/reviews/here-2024");
        Assert.Equal("Here Review: Bas Devos Directs a Very Mossy Movie", Collapsed(page.QuerySelector("h1")!.TextContent));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("7 out of 10", page.QuerySelector(".hero .score .vh")!.TextContent);
        var facts = page.QuerySelectorAll(".facts dl > div").ToDictionary(row => row.QuerySelector("dt")!.TextContent, row => Collapsed(row.QuerySelector("dd")!.TextContent));
        Assert.Equal("Bas Devos", facts["Director"]);
        Assert.Equal("Stefan Gota Liyo Gong", facts["Cast"]);
        Assert.Equal("Grimm Vandekerckhove", facts["Cinematography"]);
        Assert.Equal("Brecht Ameel", facts["Crew"]);
        Assert.Equal("Drama, Romance", facts["Genre"]);
        Assert.Equal("84 min", facts["Runtime"]);
        Assert.Equal("Not rated", facts["Rated"]);
        Assert.Equal("February 9, 2024", facts["Release date"]);
        Assert.Equal("Director", page.QuerySelector(".facts dt")!.TextContent);
        Assert.Equal("The Latest Movie Reviews and News from Cinephile Corner", page.QuerySelector("#latest")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".latest > li").Length);
        Assert.Equal("https://corner.example/reviews/here-2024", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/reviews/here-2024.md", page.QuerySelector("link[type='text/markdown']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Text_from_the_store_cannot_break_out_of_the_page()
    {
        const string Hostile = "</script><script>alert(1)</script>\"'&<b>";
        await _site.SeedAsync(new TestArticle("hostile-2020") { Film = Hostile, Headline = Hostile, Summary = Hostile, Critic = Hostile + "x", Directors = [Hostile], Tags = [Hostile], Genres = [Hostile] });
        foreach (var path in new[] { "/", "/reviews/hostile-2020" })
        {
            var page = await _site.PageAsync(path);
            Assert.DoesNotContain(page.QuerySelectorAll("script"), script => !script.HasAttribute("src") && script.GetAttribute("type") != "application/ld+json");
            Assert.Empty(page.QuerySelectorAll("h1 b, .facts b"));
        }
    }

    [Fact]
    public async Task A_missing_fact_leaves_no_row()
    {
        await _site.SeedAsync(new TestArticle("bare-2020") { Runtime = null, Genres = [], Cast = [], Directors = [], Score = null, Year = null, Film = "Bare" });
        var page = await _site.PageAsync("/reviews/bare-2020");
        var labels = page.QuerySelectorAll(".facts dt").Select(label => label.TextContent).ToList();
        Assert.Equal(["Rated"], labels);
        Assert.Empty(page.QuerySelectorAll(".hero .score, .verdict"));
        Assert.DoesNotContain("N/A", page.Source.Text, StringComparison.Ordinal);
    }

    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
