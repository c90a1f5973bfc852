using System.Net;
using System.Text.Json;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Tests.Site.Search;

public sealed class HostileSearchTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    public static TheoryData<string> Queries => new()
    {
        "%00", "%0", "%ED%A0%80", "%FF%FE", "\"", "\"\"\"", "*", "^", "a*", "NEAR(a%20b)", "AND", "OR%20NOT", "(", "{a}:b", "Headline:x", "-here", "here%20-here", "'%20OR%201=1--", "%3Cscript%3Ealert(1)%3C/script%3E",
        "%E2%80%AEabc", "%F0%9F%8E%AC", "year:", "year:99999999999999", "score:>=", "score:1e9", "director:%22", "genre:%00", ":::", "a:b:c", "..", "%EF%BF%BE", "e%CC%81%CC%81%CC%81", "year:1990..1999%20year:2001",
    };

    [Theory, MemberData(nameof(Queries))]
    public async Task Anything_is_answered(string query)
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var visitor = _site.Visitor();
        foreach (var path in new[] { "/search?q=", "/search/suggest?q=", "/search/suggest?form=opensearch&q=" })
        {
            using var answer = await visitor.GetAsync(path + query);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{path}{query}: {(int)answer.StatusCode}");
            var body = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script>alert", body, StringComparison.OrdinalIgnoreCase);
            if (answer.IsSuccessStatusCode && path.Contains("suggest", StringComparison.Ordinal))
                JsonDocument.Parse(body).Dispose();
        }
    }

    [Fact]
    public async Task Random_signs_are_answered()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var visitor = _site.Visitor();
        string[] signs = ["\"", "“", "director:", "year:", "score:>=", "genre:", "..", " ", "*", "(", ")", "^", "-", "+", "here", "é", "e\u0301", "'", ";", "\0", "%", "_", "\\", "9", "𝐇", "\u202e"];
        var random = new Random(7);
        for (var round = 0; round < 150; round++)
        {
            var query = string.Concat(Enumerable.Range(0, 1 + random.Next(14)).Select(_ => signs[random.Next(signs.Length)]));
            using var answer = await visitor.GetAsync("/search?q=" + Uri.EscapeDataString(query));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{query}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_long_question_and_one_asked_twice_are_answered()
    {
        await _site.SeedAsync(new TestArticle("here"));
        using var visitor = _site.Visitor();
        foreach (var query in new[] { new string('a', 4000), string.Concat(Enumerable.Repeat("\"here\" ", 500)), string.Concat(Enumerable.Repeat("director:a ", 300)), "here&q=there&q=" })
        {
            using var answer = await visitor.GetAsync("/search?q=" + query.Replace(" ", "%20", StringComparison.Ordinal));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.StatusCode}: {query}");
        }
    }

    [Theory]
    [InlineData("/search?q=", 9_000)]
    [InlineData("/search?q=", 600_000)]
    [InlineData("/search/suggest?q=", 600_000)]
    public async Task A_question_as_long_as_a_page_of_text_is_answered_over_the_wire(string path, int length)
    {
        using var visitor = new HttpClient { BaseAddress = _site.Listen() };
        using var answer = await visitor.GetAsync(path + new string('a', length));
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.StatusCode}");
    }

    [Theory]
    [InlineData("/search?q=canarywor")]
    [InlineData("/search?q=canarywrod")]
    [InlineData("/search?q=headline")]
    [InlineData("/search?q=director:canarywor")]
    [InlineData("/search?q=year:1999")]
    [InlineData("/search?q=genre:canarywo")]
    [InlineData("/search?q=here+canarywords")]
    [InlineData("/search/suggest?q=canar")]
    [InlineData("/search/suggest?q=cana&form=opensearch")]
    public async Task Nothing_unpublished_is_found_suggested_or_guessed(string path)
    {
        await _site.SeedAsync(
            new TestArticle("here"),
            Secret("one") with { IsDraft = true },
            Secret("two") with { PublishedUtc = _site.UtcNow.AddMinutes(1) },
            Secret("three") with { IsWithdrawn = true },
            Secret("four") with { Kind = ArticleKind.News, PublishedUtc = _site.UtcNow.AddDays(3) });
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("canaryword<", (await visitor.GetStringAsync(path)).Replace("canarywords", "", StringComparison.OrdinalIgnoreCase).Replace("canaryword", "canaryword<", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
    }

    private static TestArticle Secret(string slug) => new(slug) { Headline = "Canaryword headline", Summary = "Canaryword", BodyHtml = "<p>canaryword</p>", Film = "Canaryword", Year = 1999, Critic = "Canaryword", Tags = ["Canaryword"], Genres = ["Canaryword"], Directors = ["Canaryword Person"] };
}
