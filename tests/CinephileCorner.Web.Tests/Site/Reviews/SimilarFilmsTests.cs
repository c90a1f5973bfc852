using CinephileCorner.Data.Mentions;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Equal(
            [
                ("Ghost Tropic", "Also directed by Bas Devos"),
                ("Shot", "Also shot by Grimm Vandekerckhove"),
                ("Cast", "Also with Liyo Gong"),
                ("Genre", "Also romance and drama, 2020s"),
            ],
            await ShelfAsync("/reviews/here-2024"));
        Assert.Equal("Reviews for Movies like Here (2024)", (await _site.PageAsync("/reviews/here-2024")).QuerySelector("#like")!.TextContent);
    }

    [Fact]
    public async Task The_page_of_the_film_shows_the_same_shelf()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Year = 2024 }, new TestArticle("ghost-tropic-2020") { Film = "Ghost Tropic", Year = 2020 });
        var shelf = await ShelfAsync("/reviews/here-2024");
        Assert.Single(shelf);
        Assert.Equal(shelf, await ShelfAsync("/films/here-2024"));
    }

    [Fact]
    public async Task Nothing_unpublished_is_suggested()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024 },
            new TestArticle("draft-2024") { Film = "Canary", Year = 2024, IsDraft = true },
            new TestArticle("later-2024") { Film = "Canary Later", Year = 2024, PublishedUtc = _site.UtcNow.AddDays(1) },
            new TestArticle("gone-2024") { Film = "Canary Gone", Year = 2024, IsWithdrawn = true },
            new TestArticle("thrown-2024") { Film = "Canary Thrown", Year = 2024 });
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "thrown-2024")).Trash(_site.UtcNow);
            await db.SaveChangesAsync();
        });
        var page = await _site.PageAsync("/reviews/here-2024");
        Assert.DoesNotContain("Canary", page.Source.Text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#like"));
        _site.Pass(TimeSpan.FromDays(2));
        Assert.Equal(["Canary Later"], (await ShelfAsync("/reviews/here-2024")).Select(card => card.Film));
    }

    [Fact]
    public async Task No_reason_rests_on_an_article_that_was_taken_down()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024, Directors = ["A"], Cast = ["B"], Crew = [("Grimm Vandekerckhove", "cinematography")] },
            new TestArticle("shot-1991") { Film = "Shot", Year = 1991, Directors = ["D"], Cast = ["E"] },
            new TestArticle("shot-again") { Film = "Shot", Year = 1991, Directors = ["D"], Cast = ["E"], Crew = [("Grimm Vandekerckhove", "cinematography")], Critic = "Ada Marsh" });
        Assert.Equal([("Shot", "Also shot by Grimm Vandekerckhove")], await ShelfAsync("/reviews/here-2024"));
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync(article => article.Slug == "shot-again")).Withdraw(_site.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.Empty(await ShelfAsync("/reviews/here-2024"));
    }

    [Fact]
    public async Task A_film_reviewed_twice_is_suggested_once_by_the_review_that_speaks_for_it()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024 },
            new TestArticle("ghost-tropic-2020") { Film = "Ghost Tropic", Year = 2020, PublishedUtc = _site.UtcNow.AddDays(-9) },
            new TestArticle("ghost-tropic-again") { Film = "Ghost Tropic", Year = 2020, Critic = "Ada Marsh" },
            new TestArticle("list", ArticleKind.Ranking) { Entries = [("Here", 2024)] });
        var page = await _site.PageAsync("/reviews/here-2024");
        Assert.Equal("/reviews/ghost-tropic-2020", Assert.Single(page.QuerySelectorAll(".shelf .card a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_review_that_names_another_film_is_a_reason_on_both_pages()
    {
        await SeedStrangersAsync("Here", "First Cow", "Hellhole");
        await MentionAsync("here", "First Cow", "Compare First Cow, where things cost something.");
        await MentionAsync("here", "Hellhole", "He had made Hellhole before.");
        Assert.Equal([("First Cow", "Compared in our review"), ("Hellhole", "Named in our review")], await ShelfAsync("/reviews/here"));
        Assert.Equal([("Here", "Its review compares the two")], await ShelfAsync("/reviews/first-cow"));
        Assert.Equal([("Here", "Its review names this film")], await ShelfAsync("/reviews/hellhole"));
    }

    [Fact]
    public async Task A_naming_is_said_of_the_review_that_does_it()
    {
        await SeedStrangersAsync("Here", "First Cow");
        await _site.SeedAsync(
            new TestArticle("here-again") { Film = "Here", Year = 1950, Directors = [], Cast = [], Genres = [], Critic = "Ada Marsh", PublishedUtc = _site.UtcNow.AddMinutes(-5) },
            new TestArticle("first-cow-again") { Film = "First Cow", Year = 1970, Directors = [], Cast = [], Genres = [], Critic = "Ada Marsh", PublishedUtc = _site.UtcNow.AddMinutes(-5) });
        await MentionAsync("here-again", "First Cow", "Compare First Cow, where things cost something.");
        Assert.Equal([("First Cow", "Compared in another of our reviews")], await ShelfAsync("/reviews/here"));
        Assert.Equal([("First Cow", "Compared in our review")], await ShelfAsync("/reviews/here-again"));
        Assert.Equal([("First Cow", "Compared in one of our reviews")], await ShelfAsync("/films/here-1950"));
        foreach (var address in new[] { "/reviews/first-cow", "/reviews/first-cow-again", "/films/first-cow-1970" })
        {
            Assert.Equal([("Here", "Its review compares the two")], await ShelfAsync(address));
            Assert.Equal("/reviews/here-again", (await _site.PageAsync(address)).QuerySelector(".shelf .card a")!.GetAttribute("href"));
        }
        Assert.Equal("/reviews/first-cow", (await _site.PageAsync("/reviews/here-again")).QuerySelector(".shelf .card a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_naming_is_no_reason_from_the_moment_its_words_are_others_and_one_that_is_new_from_when_it_is_read()
    {
        await SeedStrangersAsync("Here", "First Cow", "Hellhole");
        Assert.Empty(await ShelfAsync("/reviews/here"));
        await WriteAsync("here", "<p>Compare <em>First Cow</em>, where things cost something.</p>");
        Assert.Empty(await ShelfAsync("/reviews/here"));
        await CatchUpAsync();
        Assert.Equal([("First Cow", "Compared in our review")], await ShelfAsync("/reviews/here"));
        await WriteAsync("here", "<p>Compare <em>Hellhole</em>, where things cost something.</p>");
        Assert.Empty(await ShelfAsync("/reviews/here"));
        Assert.Empty(await ShelfAsync("/films/first-cow-1970"));
        await CatchUpAsync();
        Assert.Equal([("Hellhole", "Compared in our review")], await ShelfAsync("/reviews/here"));
    }

    [Fact]
    public async Task Rare_words_that_stand_in_both_reviews_are_a_reason_until_one_of_them_is_written_anew()
    {
        await SeedStrangersAsync("Here", "Lichen", "Ferry", "Anvil", "Orchard");
        await WriteAsync("here", "A bryologist kneels in the moss. The bryologist has a soup, and there is moss in it.");
        await WriteAsync("lichen", "The moss outlives a bryologist who looks at the moss, and another bryologist comes.");
        Assert.Equal([("Lichen", "In our reviews of both: bryologist and moss")], await ShelfAsync("/reviews/here"));
        Assert.Equal([("Here", "In our reviews of both: bryologist and moss")], await ShelfAsync("/reviews/lichen"));
        await WriteAsync("lichen", "The moss is gone.");
        Assert.Empty(await ShelfAsync("/reviews/here"));
    }

    [Fact]
    public async Task A_director_who_also_wrote_both_is_said_once()
    {
        await _site.SeedAsync(
            new TestArticle("here-2024") { Film = "Here", Year = 2024, Cast = ["A"], Crew = [("Bas Devos", "writer"), ("Bas Devos", "editing")] },
            new TestArticle("hellhole-2019") { Film = "Hellhole", Year = 2019, Cast = ["B"], Crew = [("Bas Devos", "writer"), ("Bas Devos", "editing")] });
        Assert.Equal([("Hellhole", "Also written and directed by Bas Devos")], await ShelfAsync("/reviews/here-2024"));
    }

    [Fact]
    public async Task A_shelf_holds_six()
    {
        await _site.SeedAsync([.. Enumerable.Range(1, 9).Select(number => new TestArticle($"film-{number}") { Film = $"Film {number}" })]);
        Assert.Equal(6, (await ShelfAsync("/reviews/film-1")).Count);
    }

    /// <summary>Title without year, and the reason.</summary>
    private async Task<List<(string Film, string Reason)>> ShelfAsync(string address) =>
        (await _site.PageAsync(address)).QuerySelectorAll(".shelf .card").Select(card => (card.QuerySelector("h3")!.TextContent.Split(" (")[0].Trim(), card.QuerySelector(".meta")!.TextContent)).ToList();

    // Reviews that share nothing.
    private Task SeedStrangersAsync(params string[] films) => _site.SeedAsync([.. films.Select((film, index) => new TestArticle(film.ToLowerInvariant().Replace(' ', '-'))
    {
        Film = film, Year = 1950 + (20 * index), Directors = ["Director of " + film], Cast = ["Cast of " + film], Genres = ["Genre of " + film],
    })]);

    private Task MentionAsync(string slug, string film, string sentence) => _site.StoreAsync(async db =>
    {
        var article = await db.Articles.SingleAsync(one => one.Slug == slug);
        var named = await db.Films.SingleAsync(one => one.Title == film);
        if (await db.MentionReadings.FindAsync(article.Id) is null)
            db.MentionReadings.Add(new MentionReading { ArticleId = article.Id, SourceHash = article.SourceHash, NamesStamp = "" });
        db.Mentions.Add(new Mention { ArticleId = article.Id, FilmId = named.Id, PersonId = null, Words = film, Sentence = sentence, Offset = sentence.IndexOf(film, StringComparison.Ordinal) });
        await db.SaveChangesAsync();
    });

    private Task<int> CatchUpAsync() => _site.Services.GetRequiredService<MentionRegister>().CatchUpAsync(CancellationToken.None);

    // As a save of other words does: the text and its hash change, nothing else.
    private Task WriteAsync(string slug, string text) => _site.StoreAsync(async db =>
    {
        var article = await db.Articles.Include(one => one.Text).SingleAsync(one => one.Slug == slug);
        (article.Text.PlainText, article.Text.BodyHtml) = (text, text);
        article.Text.SourceHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        db.Entry(article).Property(one => one.SourceHash).CurrentValue = article.Text.SourceHash;
        await db.SaveChangesAsync();
    });
}
