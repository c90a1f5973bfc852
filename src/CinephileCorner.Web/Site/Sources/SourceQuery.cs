using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Sources;

/// <summary>Finds the Markdown of a published article.</summary>
public sealed class SourceQuery(CinephileDbContext db, SiteClock clock)
{
    /// <summary>Null when no such article is published.</summary>
    public Task<ArticleSource?> FindAsync(ArticleKind kind, string slug, CancellationToken cancellationToken) =>
        db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(kind).Where(article => article.Slug == slug)
            .Select(article => new ArticleSource(article.Id, article.Text.PublicSource))
            .SingleOrDefaultAsync(cancellationToken);
}
