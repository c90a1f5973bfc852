using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Scopes;

/// <summary>A rule and its order as pieces of query over reviews.</summary>
public static class ReviewScopes
{
    public static IQueryable<Article> Matching(this IQueryable<Article> reviews, ReviewRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Genre is { } genre)
            reviews = reviews.Where(review => review.Genres.Any(one => one.Genre.Slug == genre));
        if (rule.Year is { } year)
            reviews = reviews.Where(review => review.Film!.Year == year);
        if (rule.Decade is { } decade)
            reviews = reviews.Where(review => review.Film!.Year >= decade && review.Film.Year < decade + 10);
        if (rule.Critic is { } critic)
            reviews = reviews.Where(review => review.Critic.Slug == critic);
        if (rule.Person is { } person)
        {
            reviews = rule.PersonDirects
                ? reviews.Where(review => review.Credits.Any(credit => credit.Person.Slug == person && credit.Job == Job.Director.Name))
                : reviews.Where(review => review.Credits.Any(credit => credit.Person.Slug == person));
        }
        if (rule.Tag is { } tag)
            reviews = reviews.Where(review => review.Tags.Any(one => one.Tag.Slug == tag));
        if (rule.LeastHalfPoints is { } least)
            reviews = reviews.Where(review => review.HalfPoints >= least);
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
