using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds what lists come to now: names for all of them at once, and a count for each.</summary>
public sealed class ListReachQuery(CinephileDbContext db, ReviewRuleNamesQuery names, SiteClock clock)
{
    /// <summary>In the order given.</summary>
    public async Task<IReadOnlyList<ListReach>> OfAsync(IReadOnlyList<ReviewRule> rules, CancellationToken cancellationToken)
    {
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var reach = new List<ListReach>();
        foreach (var rule in await names.OfAsync(reviews, await db.AsMergedAsync(rules, cancellationToken), cancellationToken))
            reach.Add(new ListReach(rule, await reviews.Matching(rule.Rule).CountAsync(cancellationToken)));
        return reach;
    }
}
