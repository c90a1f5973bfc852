using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>Reads one page of the reviews, filtered, with the choices that are left.</summary>
public sealed class ReviewsPageQuery(CinephileDbContext db, ArticleCardsQuery cards, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    /// <summary>Null when there is no such page.</summary>
    public async Task<ArticleListPage?> FindAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var all = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var matching = Filtered(all, filter);
        var paging = new Paging(filter.Page, await matching.CountAsync(cancellationToken), PageSize, filter.Address(links.Reviews));
        if (!paging.Exists)
            return null;
        var facets = await FacetsAsync(all, filter, cancellationToken);
        var heading = await HeadingAsync(filter, cancellationToken);
        var articles = await cards.ListAsync(Ordered(matching, filter.Order).Skip(paging.Skipped).Take(PageSize), cancellationToken);
        var head = new PageHead
        {
            Title = filter.Page == 1 ? heading : $"{heading}, page {filter.Page}",
            Description = $"{Counted.Of(paging.Total, "review")}, newest first, to filter by genre, year, critic and score.",
            Address = paging.AddressOf(filter.Page),
            FeedsOf = links.Reviews,
            FeedsTitle = "Reviews",
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new ArticleListPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Collection(head, articles.Select(article => new ListedItem(article.Headline, article.Address))), schema.Trail(new NamedLink("Reviews", links.Reviews))) },
            Heading = heading,
            Count = paging.Total == 0 ? "No reviews match" : Counted.Of(paging.Total, "review"),
            Facets = facets,
            Articles = articles,
            Paging = paging,
        };
    }

    private static IQueryable<Article> Filtered(IQueryable<Article> reviews, ReviewFilter filter)
    {
        if (filter.Genre is { } genre)
            reviews = reviews.Where(review => review.Genres.Any(one => one.Genre.Slug == genre));
        if (filter.Year is { } year)
            reviews = reviews.Where(review => review.Film!.Year == year);
        if (filter.Decade is { } decade)
            reviews = reviews.Where(review => review.Film!.Year >= decade && review.Film.Year < decade + 10);
        if (filter.Critic is { } critic)
            reviews = reviews.Where(review => review.Critic.Slug == critic);
        if (filter.MinScore is { } score)
            reviews = reviews.Where(review => review.HalfPoints >= score.Halves);
        return reviews;
    }

    private static IQueryable<Article> Ordered(IQueryable<Article> reviews, ReviewOrder order) => order switch
    {
        ReviewOrder.Score => reviews.OrderByDescending(review => review.HalfPoints).ThenByDescending(review => review.PublishedUtc).ThenByDescending(review => review.Id),
        ReviewOrder.Title => reviews.OrderBy(review => review.Film!.SortKey).ThenBy(review => review.Film!.Year).ThenBy(review => review.Id),
        ReviewOrder.Year => reviews.OrderByDescending(review => review.Film!.Year).ThenBy(review => review.Film!.SortKey).ThenBy(review => review.Id),
        _ => reviews.NewestFirst(),
    };

    // Each filter's choices are counted under all the other filters, so that no choice leads to an empty page.
    private async Task<FacetForm> FacetsAsync(IQueryable<Article> all, ReviewFilter filter, CancellationToken cancellationToken)
    {
        var genres = await Filtered(all, filter with { Genre = null }).SelectMany(review => review.Genres)
            .GroupBy(genre => new { genre.Genre.Slug, genre.Genre.Name }).Select(group => new { group.Key.Slug, group.Key.Name, Count = group.Count() })
            .OrderBy(genre => genre.Slug).Take(200).ToListAsync(cancellationToken);
        var decades = await Filtered(all, filter with { Decade = null, Year = null }).Where(review => review.Film!.Year != null)
            .GroupBy(review => review.Film!.Year!.Value / 10).Select(group => new { Decade = group.Key * 10, Count = group.Count() })
            .OrderByDescending(decade => decade.Decade).ToListAsync(cancellationToken);
        var critics = await Filtered(all, filter with { Critic = null })
            .GroupBy(review => new { review.Critic.Slug, review.Critic.Name }).Select(group => new { group.Key.Slug, group.Key.Name, Count = group.Count() })
            .OrderBy(critic => critic.Slug).Take(200).ToListAsync(cancellationToken);
        var scores = await Filtered(all, filter with { MinScore = null }).Where(review => review.HalfPoints != null)
            .GroupBy(review => review.HalfPoints!.Value).Select(group => new { Halves = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);

        var form = new List<Facet>
        {
            new("genre", "Genre", Options("Any genre", filter.Genre, genres.Select(genre => (genre.Slug, genre.Name, genre.Count)))),
            new("decade", "Decade", Options("Any decade", filter.Decade?.ToString(CultureInfo.InvariantCulture), decades.Select(decade => (Text(decade.Decade), Text(decade.Decade) + "s", decade.Count)))),
            new("critic", "Critic", Options("Any critic", filter.Critic, critics.Select(critic => (critic.Slug, critic.Name, critic.Count)))),
            new("minScore", "Score", Options("Any score", filter.MinScore?.ToString(), Enumerable.Range(1, 9).Reverse()
                .Select(points => (Text(points), Text(points) + " and up", scores.Where(score => score.Halves >= 2 * points).Sum(score => score.Count))).Where(option => option.Item3 > 0))),
            new("sort", "Order",
            [
                new FacetOption("", "Latest", filter.Order == ReviewOrder.Latest), new FacetOption("score", "Score", filter.Order == ReviewOrder.Score),
                new FacetOption("title", "Title", filter.Order == ReviewOrder.Title), new FacetOption("year", "Year", filter.Order == ReviewOrder.Year),
            ]),
        };
        if (filter.Year is { } year)
            form.Insert(1, new Facet("year", "Year", [new FacetOption("", "Any year", false), new FacetOption(Text(year), Text(year), true)]));
        return new FacetForm(form, Chips(filter, genres.Find(genre => genre.Slug == filter.Genre)?.Name, critics.Find(critic => critic.Slug == filter.Critic)?.Name), links.Reviews);
    }

    private List<NamedLink> Chips(ReviewFilter filter, string? genre, string? critic)
    {
        var first = filter with { Page = 1 };
        var chips = new List<NamedLink>();
        if (filter.Genre is not null)
            chips.Add(new NamedLink(genre ?? filter.Genre, (first with { Genre = null }).Address(links.Reviews)));
        if (filter.Year is { } year)
            chips.Add(new NamedLink(Text(year), (first with { Year = null }).Address(links.Reviews)));
        if (filter.Decade is { } decade)
            chips.Add(new NamedLink(Text(decade) + "s", (first with { Decade = null }).Address(links.Reviews)));
        if (filter.Critic is not null)
            chips.Add(new NamedLink("By " + (critic ?? filter.Critic), (first with { Critic = null }).Address(links.Reviews)));
        if (filter.MinScore is { } score)
            chips.Add(new NamedLink($"{score} and up", (first with { MinScore = null }).Address(links.Reviews)));
        return chips;
    }

    private static List<FacetOption> Options(string any, string? chosen, IEnumerable<(string Value, string Text, int Count)> choices)
    {
        var options = choices.Select(choice => new FacetOption(choice.Value, $"{choice.Text} ({choice.Count})", choice.Value == chosen)).ToList();
        // A choice that nothing matches stays in the form: the form must say what the page shows.
        if (chosen is not null && !options.Exists(option => option.IsChosen))
            options.Add(new FacetOption(chosen, $"{chosen} (0)", true));
        return [new FacetOption("", any, chosen is null), .. options];
    }

    private async Task<string> HeadingAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        var genre = filter.Genre is null ? null : await db.Genres.AsNoTracking().Where(one => one.Slug == filter.Genre).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken);
        var critic = filter.Critic is null ? null : await db.Critics.AsNoTracking().Where(one => one.Slug == filter.Critic).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken);
        var heading = genre is null ? "Reviews" : genre + " reviews";
        if (filter.Year is { } year)
            heading += " of " + Text(year);
        if (filter.Decade is { } decade)
            heading += " of the " + Text(decade) + "s";
        if (critic is not null)
            heading += " by " + critic;
        if (filter.MinScore is { } score)
            heading += $", {score} and up";
        return filter.Order switch
        {
            ReviewOrder.Score => heading + ", by score",
            ReviewOrder.Title => heading + ", by title",
            ReviewOrder.Year => heading + ", by year",
            _ => heading,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
