using System.Globalization;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>
/// Reads the choices of each filter, each counted under all the other filters, so that no choice leads to an empty page.
/// Everything it names comes from the reviews it is given: a genre that only a draft has is none.
/// </summary>
public sealed class ReviewFacetsQuery(SiteLinks links)
{
    private const int MostChoices = 300;

    public async Task<FacetForm> FormAsync(IQueryable<Article> reviews, ReviewFilterNames names, int found, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        var filter = names.Filter;
        var genres = await reviews.Matching(filter with { Genre = null }).SelectMany(review => review.Genres)
            .GroupBy(genre => new { genre.Genre.Slug, genre.Genre.Name }).Select(group => new { group.Key.Slug, group.Key.Name, Count = group.Count() })
            .OrderBy(genre => genre.Slug).Take(MostChoices).ToListAsync(cancellationToken);
        var decades = await reviews.Matching(filter with { Decade = null }).Where(review => review.Film!.Year != null)
            .GroupBy(review => review.Film!.Year!.Value / 10).Select(group => new { Decade = group.Key * 10, Count = group.Count() })
            .OrderByDescending(decade => decade.Decade).ToListAsync(cancellationToken);
        var years = await reviews.Matching(filter with { Year = null }).Where(review => review.Film!.Year != null)
            .GroupBy(review => review.Film!.Year!.Value).Select(group => new { Year = group.Key, Count = group.Count() })
            .OrderByDescending(year => year.Year).ToListAsync(cancellationToken);
        var critics = await reviews.Matching(filter with { Critic = null })
            .GroupBy(review => new { review.Critic.Slug, review.Critic.Name }).Select(group => new { group.Key.Slug, group.Key.Name, Count = group.Count() })
            .OrderBy(critic => critic.Slug).Take(MostChoices).ToListAsync(cancellationToken);
        var scores = await reviews.Matching(filter with { MinScore = null }).Where(review => review.HalfPoints != null)
            .GroupBy(review => review.HalfPoints!.Value).Select(group => new { Halves = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var steps = Enumerable.Range(1, Score.Best).Select(points => Score.FromHalves(2 * points)).Append(filter.MinScore ?? Score.FromHalves(2)).Distinct().OrderDescending()
            .Select(least => new Choice(least.ToString(), ReviewRuleNames.AndUp(least), scores.Where(score => score.Halves >= least.Halves).Sum(score => score.Count)));

        Facet[] facets =
        [
            Select("genre", "Genre", filter.Genre, names.Genre, genres.Select(genre => new Choice(genre.Slug, genre.Name, genre.Count))),
            Select("year", "Year", Text(filter.Year), null, years.Select(year => new Choice(Text(year.Year)!, Text(year.Year)!, year.Count))),
            Select("decade", "Decade", Text(filter.Decade), filter.Decade is { } chosen ? ReviewRuleNames.DecadeOf(chosen) : null, decades.Select(decade => new Choice(Text(decade.Decade)!, ReviewRuleNames.DecadeOf(decade.Decade), decade.Count))),
            Select("critic", "Critic", filter.Critic, names.Critic, critics.Select(critic => new Choice(critic.Slug, critic.Name, critic.Count))),
            Select("minScore", "Score", filter.MinScore?.ToString(), null, steps),
            new Facet("sort", "Sort", Enum.GetValues<ReviewOrder>().Select(order => new FacetOption(order == ReviewOrder.Latest ? "" : order.ToString().ToLowerInvariant(), order.ToString(), filter.Order == order)).ToList()),
        ];
        var chips = names.Chips().ToList();
        return new FacetForm(facets, chips.ConvertAll(chip => new NamedLink(chip.Name, chip.Without.Address(links.Reviews))), links.Reviews)
        {
            WaysOut = found > 0 ? [] : await WaysOutAsync(reviews, chips, cancellationToken),
        };
    }

    // Where nothing matches: what each filter alone costs.
    private async Task<List<CountedLink>> WaysOutAsync(IQueryable<Article> reviews, List<(string Name, ReviewFilter Without)> chips, CancellationToken cancellationToken)
    {
        var ways = new List<CountedLink>();
        foreach (var (name, without) in chips.Where(chip => !chip.Without.IsEmpty))
        {
            var count = await reviews.Matching(without).CountAsync(cancellationToken);
            if (count > 0)
                ways.Add(new CountedLink("Without " + name, without.Address(links.Reviews), count));
        }
        return ways;
    }

    private static Facet Select(string key, string label, string? chosen, string? chosenName, IEnumerable<Choice> choices)
    {
        var options = choices.Where(choice => choice.Count > 0 || choice.Value == chosen)
            .Select(choice => new FacetOption(choice.Value, $"{choice.Text} ({Counted.Number(choice.Count)})", choice.Value == chosen)).ToList();
        // A choice that nothing matches stays in the form: the form must say what the page shows.
        if (chosen is not null && !options.Exists(option => option.IsChosen))
            options.Add(new FacetOption(chosen, $"{chosenName ?? chosen} (0)", true));
        return new Facet(key, label, [new FacetOption("", "Any " + label.ToLowerInvariant(), chosen is null), .. options]);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private sealed record Choice(string Value, string Text, int Count);
}
