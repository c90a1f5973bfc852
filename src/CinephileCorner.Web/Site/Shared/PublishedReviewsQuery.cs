using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>
/// Reads the published reviews of some films, and by them the credits. Asked for by film alone: with their kind among the
/// conditions SQLite takes the index that lists them all, and reads every review there is.
/// </summary>
public sealed class PublishedReviewsQuery(CinephileDbContext db, SiteClock clock)
{
    /// <summary>Earliest first: the first of a film leads.</summary>
    public async Task<IReadOnlyList<PublishedReview>> OfAsync(IReadOnlyCollection<int> filmIds, CancellationToken cancellationToken)
    {
        if (filmIds.Count == 0)
            return [];
        var rows = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => article.FilmId != null && filmIds.Contains(article.FilmId.Value))
            .Select(article => new { article.Kind, article.PublishedUtc, Review = new PublishedReview(article.Id, article.FilmId!.Value, article.Slug, article.Headline, article.HalfPoints, article.SeriesId, article.Released) })
            .ToListAsync(cancellationToken);
        return rows.Where(row => row.Kind == ArticleKind.Review).OrderBy(row => row.PublishedUtc).ThenBy(row => row.Review.Id).Select(row => row.Review).ToList();
    }
}
