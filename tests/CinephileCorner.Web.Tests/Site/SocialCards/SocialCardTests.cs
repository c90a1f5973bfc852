using CinephileCorner.Domain.Articles;
using NetVips;

namespace CinephileCorner.Web.Tests.Site.SocialCards;

public sealed class SocialCardTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData("/cards/site.png")]
    [InlineData("/cards/reviews/here.png")]
    [InlineData("/cards/films/here-2020.png")]
    [InlineData("/cards/rankings/best.png")]
    [InlineData("/cards/news/moss.png")]
    [InlineData("/cards/reviews/hostile.png")]
    [InlineData("/cards/reviews/long.png")]
    public async Task A_card_is_a_light_png_of_the_right_size_that_others_may_show(string address)
    {
        await _site.SeedAsync(
            new TestArticle("here"), new TestArticle("best", ArticleKind.Ranking) { Headline = "Ten Films & <More> 😀" }, new TestArticle("moss", ArticleKind.News),
            new TestArticle("hostile") { Film = "\u0001\uFFFF</text><script>&\"' \U0001F3AC 映画 سينما", Critic = "<&>" },
            new TestArticle("long") { Film = "Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles and a great many other words that go on", Year = 1975, Runtime = 439 });
        using var answer = await _site.Visitor().GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.NotNull(answer.Headers.ETag);
        var png = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(png.Length, 1000, 100_000);
        using var image = Image.NewFromBuffer(png);
        Assert.Equal((1200, 630), (image.Width, image.Height));
        if (Environment.GetEnvironmentVariable("CARDS") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(address)), png);

        // From the cache the second time, and still for everybody.
        using var again = await _site.Visitor().GetAsync(address);
        Assert.Equal("cross-origin", Assert.Single(again.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal(png, await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_is_not_published_has_no_card()
    {
        await _site.SeedAsync(new TestArticle("draft") { IsDraft = true }, new TestArticle("scheduled") { PublishedUtc = _site.UtcNow.AddDays(1) }, new TestArticle("withdrawn") { IsWithdrawn = true });
        foreach (var path in new[] { "reviews/draft", "reviews/scheduled", "reviews/withdrawn", "reviews/unknown", "films/draft-2020", "films/unknown" })
        {
            using var answer = await _site.Visitor().GetAsync($"/cards/{path}.png");
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task Many_cards_at_once_are_all_drawn()
    {
        await _site.SeedAsync([.. Enumerable.Range(1, 12).Select(i => new TestArticle("r-" + i) { Runtime = 40 * i })]);
        using var visitor = _site.Visitor();
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => visitor.GetAsync($"/cards/reviews/r-{i}.png")));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
    }

    public void Dispose() => _site.Dispose();
}
