using System.Globalization;
using AngleSharp.Dom;

namespace CinephileCorner.Web.Tests.Site.Shared;

public sealed class ScoreSpreadTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData("/critics/ana", "/reviews?critic=ana")]
    [InlineData("/genres/drama", "/reviews?genre=drama")]
    [InlineData("/years/1994", "/reviews?year=1994")]
    [InlineData("/reviews?decade=1990", "/reviews?decade=1990")]
    public async Task The_drawing_and_the_table_say_what_a_simple_count_finds(string address, string list)
    {
        decimal?[] scores = [0, 3, 6.5m, 6.5m, 7, 7, 7, 9.5m, 10, null];
        await _site.SeedAsync([.. scores.Select((score, index) => Review("film-" + index) with { Score = score }), Review("draft") with { Score = 1, IsDraft = true }, Review("later") with { Score = 1, PublishedUtc = _site.UtcNow.AddDays(1) }, Review("gone") with { Score = 1, IsWithdrawn = true }]);
        var page = await _site.PageAsync(address);
        var counted = scores.Where(score => score is not null).GroupBy(score => score!.Value).OrderByDescending(same => same.Key).Select(same => (Score: same.Key, Count: same.Count(), AndUp: scores.Count(score => score >= same.Key))).ToList();

        var rows = page.QuerySelectorAll(".scores tbody tr").ToList();
        Assert.Equal(counted.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Score:0.#} {one.Count} {one.AndUp}")), rows.Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.Seen()))));
        Assert.Equal(counted.Select(one => string.Create(CultureInfo.InvariantCulture, $"{list}&minScore={one.Score:0.#}")), rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")));

        var bars = page.QuerySelectorAll("svg.bars rect").ToList();
        Assert.Equal(counted.OrderBy(one => one.Score).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Score:0.#}: {one.Count}")), bars.Select(bar => bar.TextContent));
        // As high as the count, and all on one floor.
        Assert.Equal(counted.OrderBy(one => one.Score).Select(one => 6m * one.Count / 3), bars.Select(bar => Rem(bar, "height")));
        Assert.Single(bars.Select(bar => Rem(bar, "y") + Rem(bar, "height")).Distinct());
        Assert.Equal("9 reviews with a score, from 0 to 10; the mean is 6.3.", page.QuerySelector(".scores figcaption p")!.TextContent);

        // A caption in the midst of a figure is no HTML.
        Assert.Equal("figcaption", page.QuerySelector("figure.scores")!.LastElementChild!.LocalName);

        foreach (var link in rows.Select(row => row.QuerySelector("a")!))
            Assert.Equal(int.Parse(link.Seen(), CultureInfo.InvariantCulture), ResultsOf(await _site.PageAsync(link.GetAttribute("href")!)));
        Assert.Contains("/discovery", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/critics/ana")]
    [InlineData("/genres/drama")]
    [InlineData("/years/1994")]
    [InlineData("/reviews?decade=1990")]
    public async Task Too_few_make_no_picture(string address)
    {
        await _site.SeedAsync([.. Enumerable.Range(0, 4).Select(index => Review("film-" + index)), Review("none") with { Score = null }, Review("draft") with { IsDraft = true }]);
        var page = await _site.PageAsync(address);
        Assert.Empty(page.QuerySelectorAll(".scores, .bars"));
        Assert.DoesNotContain("/discovery", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static TestArticle Review(string slug) => new(slug) { Film = slug, Year = 1994, Critic = "Ana" };

    private static decimal Rem(IElement bar, string attribute) => decimal.Parse(bar.GetAttribute(attribute)!.Replace("rem", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static int ResultsOf(IDocument page) => int.Parse(page.QuerySelector("#results small")!.TextContent.Split(' ')[0], CultureInfo.InvariantCulture);
}
