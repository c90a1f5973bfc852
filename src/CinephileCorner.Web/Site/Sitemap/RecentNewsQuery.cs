using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>Reads what the news sitemap may hold: the articles of the last two days, newest first.</summary>
public sealed class RecentNewsQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    private const int Most = 1000; // the protocol's own limit
    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<RecentArticle>> ListAsync(CancellationToken cancellationToken)
    {
        var since = clock.UtcNow - Recent;
        var rows = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => article.PublishedUtc >= since).NewestFirst().Take(Most)
            .Select(article => new { article.Kind, article.Slug, article.Headline, article.PublishedUtc }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new RecentArticle(links.Article(row.Kind, row.Slug), row.Headline, row.PublishedUtc));
    }
}
