using System.Text.Json;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using CinephileCorner.Web.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.StructuredData;

public sealed class SchemaOrgTests : IDisposable
{
    private const string Hostile = "</script><script>alert(1)</script><!-- & ' \" \u2028 \U0001F3AC";

    private readonly TestSite _site = new();

    private SchemaOrg Schema => _site.Services.GetRequiredService<SchemaOrg>();

    private static PageHead Head => new()
    {
        Title = Hostile,
        Address = "/reviews/here-2024",
        Description = Hostile,
        PublishedUtc = new DateTime(2024, 12, 8, 14, 0, 0, DateTimeKind.Utc),
    };

    private static FilmFacts Film => new()
    {
        Id = 1, Title = "Here", Year = 2024, Qualifier = null, Address = "/films/here-2024", Directors = ["Bas Devos"], RuntimeMinutes = 84,
        Poster = null, Drawing = Content.Drawings.Drawing.Of(new Content.Drawings.DrawingSubject { FilmSlug = "here-2024", Title = "Here" }),
    };

    private static ReviewFacts Facts => new()
    {
        Credits =
        [
            new CreditLine("Director", [new CreditedPerson("Bas Devos", "/people/bas-devos", null)]),
            new CreditLine("Cast", [new CreditedPerson("Liyo Gong", "/people/liyo-gong", "ShuXiu")]),
        ],
        Genres = [new NamedLink("Drama", "/genres/drama")],
        RuntimeMinutes = 84,
        Certificate = "NR",
        Released = new DateOnly(2024, 2, 9),
        Elsewhere = [new Domain.Films.OutsideLink("IMDb", "https://www.imdb.com/title/tt1/")],
    };

    [Fact]
    public void A_review_says_what_it_reviews_and_how_high()
    {
        var review = Printed(SchemaOrg.Page(Schema.Review(Head, Schema.Film(Film, Facts), Score.FromHalves(15), new NamedLink("Mo", "/critics/mo")))!);
        Assert.Equal(["@context", "@type"], review.EnumerateObject().Take(2).Select(one => one.Name));
        Assert.Equal("Review", review.GetProperty("@type").GetString());
        Assert.Equal("https://corner.example/reviews/here-2024", review.GetProperty("url").GetString());
        Assert.Equal("2024-12-08T14:00:00Z", review.GetProperty("datePublished").GetString());
        var rating = review.GetProperty("reviewRating");
        Assert.Equal((7.5m, 10, 0), (rating.GetProperty("ratingValue").GetDecimal(), rating.GetProperty("bestRating").GetInt32(), rating.GetProperty("worstRating").GetInt32()));
        var film = review.GetProperty("itemReviewed");
        Assert.Equal("Movie", film.GetProperty("@type").GetString());
        Assert.Equal("PT84M", film.GetProperty("duration").GetString());
        Assert.Equal("2024-02-09", film.GetProperty("datePublished").GetString());
        Assert.Equal("Bas Devos", film.GetProperty("director")[0].GetProperty("name").GetString());
        Assert.Equal("https://corner.example/people/liyo-gong", film.GetProperty("actor")[0].GetProperty("url").GetString());
        Assert.False(film.TryGetProperty("review", out _));
        Assert.False(review.TryGetProperty("reviewBody", out _));
    }

    [Fact]
    public void Several_things_stand_in_one_block()
    {
        var block = Printed(SchemaOrg.Page(Schema.Site(), null, Schema.Trail(new NamedLink("Reviews", "/reviews")))!);
        Assert.Equal("https://schema.org", block.GetProperty("@context").GetString());
        Assert.Equal(["WebSite", "BreadcrumbList"], block.GetProperty("@graph").EnumerateArray().Select(one => one.GetProperty("@type").GetString()));
        Assert.Equal("https://corner.example/reviews", block.GetProperty("@graph")[1].GetProperty("itemListElement")[1].GetProperty("item").GetString());
    }

    [Fact]
    public void A_ranking_that_counts_down_says_so()
    {
        var list = Printed(SchemaOrg.Page(Schema.Ranking(Head, [new ListedItem("Last", null, 2), new ListedItem("First", "/reviews/first", 1)]))!);
        Assert.Equal("https://schema.org/ItemListOrderDescending", list.GetProperty("itemListOrder").GetString());
        Assert.Equal(2, list.GetProperty("numberOfItems").GetInt32());
        Assert.False(list.GetProperty("itemListElement")[0].TryGetProperty("url", out _));
    }

    [Theory]
    [InlineData(3, null, 1)]
    [InlineData(2, 2, 1)]
    public void Entries_of_a_ranking_whose_numbers_do_not_tell_have_places_of_their_own(int? first, int? second, int? third)
    {
        var list = Printed(SchemaOrg.Page(Schema.Ranking(Head, [new ListedItem("A", null, first), new ListedItem("B", null, second), new ListedItem("C", null, third)]))!);
        Assert.Equal([1, 2, 3], list.GetProperty("itemListElement").EnumerateArray().Select(place => place.GetProperty("position").GetInt32()));
        Assert.Equal("https://schema.org/ItemListOrderAscending", list.GetProperty("itemListOrder").GetString());
    }

    [Fact]
    public void Nothing_is_printed_for_nothing() => Assert.Null(SchemaOrg.Page(null, null));

    [Fact]
    public void No_text_can_close_the_script()
    {
        var printed = Print(SchemaOrg.Page(Schema.News(Head, new NamedLink(Hostile, "/critics/mo")), Schema.Critic(Head, Hostile), Schema.Person(Head, Hostile, [Hostile]), Schema.Collection(Head, [new ListedItem(Hostile)]))!);
        Assert.Equal(printed.IndexOf("</script", StringComparison.OrdinalIgnoreCase), printed.LastIndexOf("</script", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("<!--", printed, StringComparison.Ordinal);
        Assert.Contains("alert(1)", printed, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static JsonElement Printed(object value)
    {
        var printed = Print(value);
        return JsonDocument.Parse(printed[(printed.IndexOf('>') + 1)..printed.LastIndexOf('<')]).RootElement;
    }

    private static string Print(object value)
    {
        var output = new TagHelperOutput("structured-data", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new StructuredDataTagHelper { Value = value }.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
