namespace CinephileCorner.Web.Tests.Site.Reviews;

public class FurtherReviewsTests
{
    [Fact]
    public async Task A_review_leads_on_in_time_by_its_director_and_in_its_genre()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            Review(1, "devos-old", "Bas Devos", "Comedy"), Review(2, "drama-old", "Else", "Drama"), Review(3, "before", "Else", "War"),
            Review(4, "here", "Bas Devos", "Drama"), Review(5, "after", "Bas Devos", "Drama"), Review(6, "devos-new", "Bas Devos", "War"), Review(7, "drama-new", "Else", "Drama"),
            Review(8, "secret", "Bas Devos", "Drama") with { IsDraft = true }, Review(9, "here-again", "Bas Devos", "Drama") with { Film = "here" });
        var lines = (await site.PageAsync("/reviews/here")).QuerySelectorAll("nav[aria-label='Further reviews'] li").Select(line => line.Seen());
        Assert.Equal(["Earlier: before (2020)", "Later: after (2020)", "Also by Bas Devos: devos-old (2020), after (2020)", "More drama: drama-old (2020), drama-new (2020)"], lines);
        Assert.Equal(["Earlier: drama-new (2020)"], (await site.PageAsync("/reviews/here-again")).QuerySelectorAll("nav[aria-label='Further reviews'] li").Select(line => line.Seen()).Take(1));
    }

    [Fact]
    public async Task Each_of_its_directors_leads_on_and_namesakes_are_told_apart()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            Review(1, "Here [Robert Zemeckis]", "Ethan Coen", "LGBTQ+") with { Film = "Here [Robert Zemeckis]" }, Review(2, "Here", "Else", "LGBTQ+"), Review(3, "together", "Joel Coen", "LGBTQ+") with { Directors = ["Joel Coen", "Ethan Coen"] },
            Review(4, "after", "Else", "LGBTQ+"), Review(5, "joel-alone", "Joel Coen", "War"));
        var lines = (await site.PageAsync("/reviews/together")).QuerySelectorAll("nav[aria-label='Further reviews'] li").Select(line => line.Seen());
        Assert.Equal(["Earlier: Here (2020)", "Later: after (2020)", "Also by Joel Coen: joel-alone (2020)", "Also by Ethan Coen: Here (2020), Robert Zemeckis"], lines);
        Assert.Contains("More LGBTQ+", (await site.PageAsync("/reviews/after")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critic_who_works_through_a_director_leads_on_in_both_ways_and_a_second_review_is_not_passed_over()
    {
        using var site = new TestSite();
        await site.SeedAsync(
            Review(1, "blue", "Krzysztof Kieslowski", "Drama"), Review(2, "white", "Krzysztof Kieslowski", "Drama"), Review(3, "red", "Krzysztof Kieslowski", "Drama"),
            Review(4, "red-again", "Krzysztof Kieslowski", "Drama") with { Film = "red", Headline = "Red, seen twice" });
        Assert.Equal(["Earlier: blue (2020)", "Later: red (2020)", "Also by Krzysztof Kieslowski: blue (2020), red (2020)"], await LinesAsync("white"));
        Assert.Equal(["Earlier: white (2020)", "Later: Red, seen twice", "Also by Krzysztof Kieslowski: white (2020)", "More drama: blue (2020)"], await LinesAsync("red"));

        async Task<IEnumerable<string>> LinesAsync(string slug) => (await site.PageAsync("/reviews/" + slug)).QuerySelectorAll("nav[aria-label='Further reviews'] li").Select(line => line.Seen());
    }

    [Fact]
    public async Task The_only_review_leads_nowhere()
    {
        using var site = new TestSite();
        await site.SeedAsync(Review(1, "here", "Bas Devos", "Drama"), Review(2, "draft", "Bas Devos", "Drama") with { IsDraft = true }, Review(3, "later", "Bas Devos", "Drama") with { PublishedUtc = site.UtcNow.AddDays(1) });
        Assert.Null((await site.PageAsync("/reviews/here")).QuerySelector("nav[aria-label='Further reviews']"));
    }

    private static TestArticle Review(int day, string film, string director, string genre) =>
        new(Domain.Slug.From(film).Value) { Film = film, Directors = [director], Genres = [genre], PublishedUtc = new DateTime(2024, 1, day, 12, 0, 0, DateTimeKind.Utc) };
}
