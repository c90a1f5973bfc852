using System.Text.Json;
using System.Xml.Linq;

namespace CinephileCorner.Web.Tests.Site.Search;

public sealed class SuggestionsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("her", "Here|film|/films/here-2024")]
    [InlineData("bas d", "Bas Devos|person|/people/bas-devos")]
    [InlineData("bsa devos", "Bas Devos|person|/people/bas-devos")]
    [InlineData("registr", "The registry grows|news|/news/films-kept")]
    [InlineData("registry g", "The registry grows|news|/news/films-kept")]
    [InlineData("ada r", "Ada Reader|critic|/critics/ada-reader")]
    [InlineData("mepr", "Scorn Anew|film|/films/scorn-anew-2020")]
    [InlineData("scorn dev", "Scorn Anew|film|/films/scorn-anew-2020")]
    [InlineData("ghosttr", "Ghost Tropic|film|/films/ghost-tropic-2020")]
    public async Task The_likeliest_comes_first(string typed, string expected)
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        using var answer = JsonDocument.Parse(await visitor.GetStringAsync("/search/suggest?q=" + Uri.EscapeDataString(typed)));
        Assert.Equal(typed, answer.RootElement.GetProperty("query").GetString());
        var first = answer.RootElement.GetProperty("suggestions").EnumerateArray().First();
        Assert.Equal(expected, $"{first.GetProperty("name").GetString()}|{first.GetProperty("kind").GetString()}|{first.GetProperty("url").GetString()}");
        Assert.NotEqual("", first.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("mepr", "also known as Le Mépris")]
    [InlineData("scor", "Bas Devos · 2020 · 90 min")]
    public async Task What_it_is_called_otherwise_is_said_where_that_was_typed(string typed, string detail)
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        using var answer = JsonDocument.Parse(await visitor.GetStringAsync("/search/suggest?q=" + typed));
        Assert.EndsWith(detail, answer.RootElement.GetProperty("suggestions").EnumerateArray().First().GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("her")]
    [InlineData("walk")]
    [InlineData("registry w")]
    public async Task What_only_the_text_holds_is_not_offered(string typed)
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        using var answer = JsonDocument.Parse(await visitor.GetStringAsync("/search/suggest?q=" + typed));
        Assert.DoesNotContain("news", answer.RootElement.GetProperty("suggestions").EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("score: 8", "Score: 8")]
    [InlineData("$", "$")]
    [InlineData("year:soon", "Year: Soon")]
    public async Task A_title_is_offered_whatever_it_looks_like(string typed, string title)
    {
        await _site.SeedAsync([.. new[] { "Score: 8", "$", "Year: Soon" }.Select((film, at) => new TestArticle($"review-{at}") { Film = film })]);
        using var visitor = _site.Visitor();
        using var answer = JsonDocument.Parse(await visitor.GetStringAsync("/search/suggest?q=" + Uri.EscapeDataString(typed)));
        Assert.Equal(title, answer.RootElement.GetProperty("suggestions").EnumerateArray().First().GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("xqzwv")]
    [InlineData("year:1990..1999")]
    public async Task Where_there_is_nothing_to_offer_the_list_is_empty(string typed)
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        using var answer = JsonDocument.Parse(await visitor.GetStringAsync("/search/suggest?q=" + Uri.EscapeDataString(typed)));
        Assert.Empty(answer.RootElement.GetProperty("suggestions").EnumerateArray());
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_and_gets_suggestions_in_its_own_form()
    {
        await SeedAsync();
        var page = await _site.PageAsync("/");
        var link = page.QuerySelector("link[rel=search]")!;
        Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(link.GetAttribute("href"));
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        var description = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        XNamespace os = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.InRange(description.Element(os + "ShortName")!.Value.Length, 1, 16);
        var templates = description.Elements(os + "Url").ToDictionary(url => url.Attribute("rel")!.Value, url => url.Attribute("template")!.Value);
        Assert.Equal("https://corner.example/search?q={searchTerms}", templates["results"]);
        using var suggestions = JsonDocument.Parse(await visitor.GetStringAsync(templates["suggestions"].Replace("https://corner.example", "", StringComparison.Ordinal).Replace("{searchTerms}", "her", StringComparison.Ordinal)));
        var parts = suggestions.RootElement.EnumerateArray().ToList();
        Assert.Equal(4, parts.Count);
        Assert.Equal("her", parts[0].GetString());
        Assert.Equal("Here", parts[1][0].GetString());
        Assert.Equal("https://corner.example/films/here-2024", parts[3][0].GetString());
        Assert.Single(parts.Skip(1).Select(part => part.GetArrayLength()).Distinct());
    }

    [Fact]
    public async Task The_front_page_tells_machines_where_to_search()
    {
        await SeedAsync();
        var json = (await _site.PageAsync("/")).QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("https://corner.example/search?q={search_term_string}", json, StringComparison.Ordinal);
        Assert.Contains("required name=search_term_string", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_missing_offers_to_look_for_it()
    {
        await SeedAsync();
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync("/reviews/ghost-trpic");
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal("ghost trpic", page.QuerySelector("form[action='/search'] input[name=q]")!.GetAttribute("value"));
    }

    private Task SeedAsync() => _site.SeedAsync(
        new TestArticle("here") { Film = "Here", Year = 2024, Directors = ["Bas Devos"] },
        new TestArticle("ghost-tropic") { Film = "Ghost Tropic", Year = 2020, Directors = ["Bas Devos"] },
        new TestArticle("scorn") { Film = "Scorn Anew", Year = 2020, OriginalTitle = "Le Mépris", Directors = ["Bas Devos"], Critic = "Ada Reader" },
        new TestArticle("films-kept", Domain.Articles.ArticleKind.News) { Headline = "The registry grows", BodyHtml = "<p>Here she walks.</p>" });
}
