using System.Net;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Tests.Admin;

namespace CinephileCorner.Web.Tests.Site.Errors;

public sealed class NotFoundTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task An_unknown_address_is_a_404_that_helps()
    {
        await _site.SeedAsync(new TestArticle("ghost-tropic-2020") { Film = "Ghost Tropic", Headline = "Ghost Tropic Review: Night Walk" });
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync("/reviews/ghost-topic-2019-tropic");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await TestSite.ParseAsync(await response.Content.ReadAsStringAsync());
        Assert.Equal("Nothing on this reel", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".news a"), link => link.GetAttribute("href") == "/reviews/ghost-tropic-2020");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task An_alias_is_sent_to_the_article_in_one_hop()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Aliases = ["/here-review"] });
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync("/here-review");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/reviews/here-2024", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_was_asked_of_the_old_address_is_asked_of_the_new()
    {
        await _site.SeedAsync(new TestArticle("best", ArticleKind.Ranking) { Aliases = ["/rankings/worst"] });
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync("/rankings/worst?order=reversed");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/rankings/best?order=reversed"), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task An_alias_in_the_folder_of_films_is_an_alias_like_any_other()
    {
        await _site.SeedAsync(new TestArticle("best-of", ArticleKind.Ranking) { Aliases = ["/films/best-of"] }, new TestArticle("here-2024") { Film = "Here", Aliases = ["/films/heer"] });
        using var visitor = _site.Visitor();
        foreach (var (alias, page) in new[] { ("/films/best-of", "/rankings/best-of"), ("/films/heer", "/reviews/here-2024") })
        {
            using var response = await visitor.GetAsync(alias);
            Assert.Equal((HttpStatusCode.MovedPermanently, page), (response.StatusCode, response.Headers.Location!.OriginalString));
        }
        // Editors are told the same.
        using var editor = await AdminClient.SignInAsync(_site);
        Assert.Equal(
            ["/films/best-of → /rankings/best-of", "/films/heer → /reviews/here-2024"],
            (await editor.PageAsync("/admin/redirects")).QuerySelectorAll("tbody tr").Select(row => string.Join(" → ", row.QuerySelectorAll("code").Select(code => code.TextContent))));
    }

    [Fact]
    public async Task An_alias_of_a_draft_tells_nothing()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Aliases = ["/here-review"], IsDraft = true });
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync("/here-review");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("here-2024", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/news?page=0")]
    [InlineData("/news?page=-1")]
    [InlineData("/news?page=abc")]
    [InlineData("/news?page=99999999999999999999")]
    [InlineData("/news?page=2")]
    [InlineData("/reviews/..%2f..%2fetc%2fpasswd")]
    [InlineData("/errors/404")]
    public async Task What_is_not_there_is_never_an_error_of_ours(string path)
    {
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync(path);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path} answered {response.StatusCode}.");
    }
}
