using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Reviews;

public sealed class SimilarFilmsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Crew_comes_before_cast_before_genres_before_era_and_every_card_says_why()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024, Directors = ["Bas Devos"], Cast = ["Liyo Gong"], Crew = [("Grimm Vandekerckhove", "cinematography")], Genres = ["Drama", "Romance"] },
            new TestArticle("genre-2023") { Film = "Genre", Year = 2023, Directors = ["A"], Cast = ["B"], Genres = ["Drama", "Romance"] },
            new TestArticle("cast-1990") { Film = "Cast", Year = 1990, Directors = ["C"], Cast = ["Liyo Gong"], Genres = ["Comedy"] },
            new TestArticle("shot-1991") { Film = "Shot", Year = 1991, Directors = ["D"], Cast = ["E"], Crew = [("Grimm Vandekerckhove", "cinematography")], Genres = ["Comedy"] },
            new TestArticle("ghost-tropic-2020") { Film = "Ghost Tropic", Year = 2020, Directors = ["Bas Devos"], Cast = ["F"], Genres = ["Drama"] },
            new TestArticle("noise-1950") { Film = "Noise", Year = 1950, Directors = ["G"], Cast = ["H"], Genres = ["Drama"] });
        var page = await _site.PageAsync("/reviews/here-2024");
        var cards = page.QuerySelectorAll(".shelf .card").Select(card => (card.QuerySelector("h3")!.TextContent.Split(" (")[0], card.QuerySelector(".meta")!.TextContent)).ToList();
        Assert.Equal(
            [
                ("Ghost Tropic", "Also directed by Bas Devos"),
                ("Shot", "Also shot by Grimm Vandekerckhove"),
                ("Cast", "Also with Liyo Gong"),
                ("Genre", "Also drama and romance, 2020s"),
            ],
            cards);
        Assert.Equal("Reviews for Movies like Here (2024)", page.QuerySelector("#like")!.TextContent);
    }

    [Fact]
    public async Task Nothing_unpublished_is_suggested()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024 },
            new TestArticle("draft-2024") { Film = "Canary", Year = 2024, IsDraft = true },
            new TestArticle("later-2024") { Film = "Canary Later", Year = 2024, PublishedUtc = _site.UtcNow.AddDays(1) },
            new TestArticle("gone-2024") { Film = "Canary Gone", Year = 2024, IsWithdrawn = true });
        var page = await _site.PageAsync("/reviews/here-2024");
        Assert.DoesNotContain("Canary", page.Source.Text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#like"));
    }

    [Fact]
    public async Task A_film_reviewed_twice_is_suggested_once()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024 },
            new TestArticle("ghost-tropic-2020") { Film = "Ghost Tropic", Year = 2020 },
            new TestArticle("ghost-tropic-again") { Film = "Ghost Tropic", Year = 2020, Critic = "Ada Marsh" },
            new TestArticle("list", ArticleKind.Ranking) { Entries = [("Here", 2024)] });
        var page = await _site.PageAsync("/reviews/here-2024");
        Assert.Single(page.QuerySelectorAll(".shelf .card"));
    }
}
