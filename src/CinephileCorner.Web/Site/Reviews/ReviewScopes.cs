using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>A reader's filter and order as pieces of query.</summary>
internal static class ReviewScopes
{
    public static IQueryable<Article> Matching(this IQueryable<Article> reviews, ReviewFilter filter)
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

    public static IQueryable<Article> InOrder(this IQueryable<Article> reviews, ReviewOrder order) => order switch
    {
        ReviewOrder.Score => reviews.OrderByDescending(review => review.HalfPoints).ThenByDescending(review => review.PublishedUtc).ThenByDescending(review => review.Id),
        ReviewOrder.Title => reviews.OrderBy(review => review.Film!.SortKey).ThenBy(review => review.Film!.Year).ThenBy(review => review.Id),
        ReviewOrder.Year => reviews.OrderByDescending(review => review.Film!.Year).ThenBy(review => review.Film!.SortKey).ThenBy(review => review.Id),
        _ => reviews.NewestFirst(),
    };
}
