using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Sources;

public sealed class SourceTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData("/reviews/here", ArticleKind.Review)]
    [InlineData("/rankings/here", ArticleKind.Ranking)]
    [InlineData("/news/here", ArticleKind.News)]
    public async Task An_article_has_its_markdown_beside_it(string address, ArticleKind kind)
    {
        await _site.SeedAsync(new TestArticle("here", kind) { Headline = "Ça & là", BodyHtml = "Words." });
        using var answer = await _site.Visitor().GetAsync(address + ".md");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/markdown; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"<https://corner.example{address}>; rel=\"canonical\"", Assert.Single(answer.Headers.GetValues("Link")));
        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal("# Ça & là\n\nWords.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_not_published_has_none()
    {
        await _site.SeedAsync(
            new TestArticle("draft") { IsDraft = true }, new TestArticle("scheduled") { PublishedUtc = _site.UtcNow.AddDays(1) }, new TestArticle("withdrawn") { IsWithdrawn = true });
        foreach (var (slug, status) in new[] { ("draft", 404), ("scheduled", 404), ("unknown", 404), ("withdrawn", 410) })
        {
            using var answer = await _site.Visitor().GetAsync($"/reviews/{slug}.md");
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    public void Dispose() => _site.Dispose();
}
