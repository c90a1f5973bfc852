using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>A reader's filter as a piece of query.</summary>
internal static class ReviewScopes
{
    public static IQueryable<Article> Matching(this IQueryable<Article> reviews, ReviewFilter filter) => reviews.Matching(filter.Rule);
}
