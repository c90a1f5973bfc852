using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds the names of what a rule chooses by, among the reviews it is given: a name that only a draft has is none.</summary>
public sealed class ReviewRuleNamesQuery
{
    public async Task<ReviewRuleNames> OfAsync(IQueryable<Article> reviews, ReviewRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new ReviewRuleNames(
            rule,
            rule.Genre is null ? null : await reviews.SelectMany(review => review.Genres).Where(one => one.Genre.Slug == rule.Genre).Select(one => one.Genre.Name).FirstOrDefaultAsync(cancellationToken),
            rule.Critic is null ? null : await reviews.Where(review => review.Critic.Slug == rule.Critic).Select(review => review.Critic.Name).FirstOrDefaultAsync(cancellationToken),
            rule.Person is null ? null : await reviews.SelectMany(review => review.Credits).Where(credit => credit.Person.Slug == rule.Person).Select(credit => credit.Person.Name).FirstOrDefaultAsync(cancellationToken),
            rule.Tag is null ? null : await reviews.SelectMany(review => review.Tags).Where(one => one.Tag.Slug == rule.Tag).Select(one => one.Tag.Name).FirstOrDefaultAsync(cancellationToken));
    }
}
