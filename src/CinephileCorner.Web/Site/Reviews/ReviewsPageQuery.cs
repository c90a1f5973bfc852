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
public sealed class ReviewsPageQuery(CinephileDbContext db, ArticleCardsQuery cards, ReviewFacetsQuery facets, ReviewRuleNamesQuery rules, ScoreSpreadQuery spreads, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    /// <summary>Null when there is no such page.</summary>
    public async Task<ArticleListPage?> FindAsync(ReviewFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var matching = reviews.Matching(filter);
        var paging = new Paging(filter.Page, await matching.CountAsync(cancellationToken), PageSize, filter.Address(links.Reviews));
        if (!paging.Exists)
            return null;
        var rule = await rules.OfAsync(reviews, filter.Rule, cancellationToken);
        var names = new ReviewFilterNames(filter, rule.Genre, rule.Critic);
        var articles = await cards.ListAsync(matching.InOrder(filter.Order).Skip(paging.Skipped).Take(PageSize), cancellationToken);
        // A decade has no page of its own; its picture stands where it is alone.
        var scores = filter == new ReviewFilter { Decade = filter.Decade } && filter.Decade is not null ? await spreads.OfAsync(matching, paging.Path, cancellationToken) : null;
        var all = new NamedLink("Reviews", links.Reviews);
        var title = filter.Page == 1 ? names.Heading : $"{names.Heading}, page {filter.Page}";
        var head = new PageHead
        {
            Title = title,
            Description = $"{names.Heading}: {Count(paging.Total, filter)}, to filter by genre, year, critic and score.",
            Address = paging.AddressOf(filter.Page),
            FeedsOf = links.Reviews,
            FeedsTitle = "Reviews",
            Previous = paging.Newer,
            Next = paging.Older,
            Sheet = scores is null ? PageHead.Plain : PageHead.Discovery,
            // There is no end to filters that match nothing.
            Indexed = paging.Total > 0 || filter.IsEmpty,
        };
        NamedLink[] trail = filter.IsEmpty ? [all] : [all, new NamedLink(names.Heading, paging.Path)];
        return new ArticleListPage
        {
            Head = head with
            {
                Title = $"{title} ({paging.Total})",
                StructuredData = SchemaOrg.Page(schema.Collection(head, articles.Select(article => new ListedItem(article.Headline, article.Address))), schema.Trail(trail)),
            },
            Crumbs = filter.IsEmpty ? [] : [all],
            Heading = names.Heading,
            Count = Count(paging.Total, filter),
            Facets = await facets.FormAsync(reviews, names, paging.Total, cancellationToken),
            Scores = scores,
            Articles = articles,
            Paging = paging,
        };
    }

    private static string Count(int total, ReviewFilter filter) => total == 0 && !filter.IsEmpty ? "No reviews match" : Counted.Of(total, "review");
}
