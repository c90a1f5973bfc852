using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Counts the scores of some reviews.</summary>
public sealed class ScoreSpreadQuery
{
    /// <summary>Null when there are too few for a picture.</summary>
    /// <param name="reviews">Already filtered to what readers may see.</param>
    /// <param name="list">Address of the list of these reviews that takes a score as filter; null when there is none.</param>
    public async Task<ScoreSpread?> OfAsync(IQueryable<Article> reviews, string? list, CancellationToken cancellationToken)
    {
        var given = await reviews.Where(review => review.HalfPoints != null).GroupBy(review => review.HalfPoints!.Value)
            .Select(same => new { Halves = same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Halves, same => same.Count, cancellationToken);
        return ScoreSpread.Of(given, list);
    }
}
