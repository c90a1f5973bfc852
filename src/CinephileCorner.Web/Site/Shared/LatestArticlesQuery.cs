using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The newest of all three kinds.</summary>
public sealed class LatestArticlesQuery(CinephileDbContext db, ArticleCardsQuery cards, SiteClock clock)
{
    /// <summary>Reads them, newest first.</summary>
    /// <param name="exceptId">The article whose page they stand on; null for none.</param>
    public Task<IReadOnlyList<ArticleCard>> TakeAsync(int count, int? exceptId, CancellationToken cancellationToken) =>
        cards.ListAsync(db.Articles.PublishedAt(clock.UtcNow).Where(article => article.Id != exceptId).NewestFirst().Take(count), cancellationToken);
}
