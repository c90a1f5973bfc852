using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery;

/// <summary>Published articles that link to an article of ours which readers do not have, at one moment.</summary>
public sealed class DeadLinks : IOverview
{
    private DeadLinks(IReadOnlyList<int> articleIds, int articleCount) => (ArticleIds, ArticleCount) = (articleIds, articleCount);

    public IReadOnlyList<int> ArticleIds { get; }

    public int ArticleCount { get; }

    /// <summary>Asks of every link whether something that readers have stands at its address, or did and leads on from there.</summary>
    public static async Task<DeadLinks> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (reviews, rankings, news) = ($"/{ArticleAddress.Folder(ArticleKind.Review)}/", $"/{ArticleAddress.Folder(ArticleKind.Ranking)}/", $"/{ArticleAddress.Folder(ArticleKind.News)}/");
        var published = db.Articles.AsNoTracking().PublishedAt(nowUtc);
        var dead = db.InsideLinks.AsNoTracking()
            .Where(link => !published.Any(article => article.Kind == link.Kind && article.Slug == link.Slug))
            .Where(link => !db.FormerAddresses.Any(address => address.Path == (link.Kind == ArticleKind.Review ? reviews : link.Kind == ArticleKind.Ranking ? rankings : news) + link.Slug
                && published.Any(article => article.Id == address.ArticleId)));
        var ids = await dead.Join(published, link => link.ArticleId, article => article.Id, (link, _) => link.ArticleId).Distinct().ToListAsync(cancellationToken);
        return new DeadLinks(ids, await published.CountAsync(cancellationToken));
    }
}
