using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Where films and people are named, as far as the editor may know: others’ unpublished work is nobody’s business but an editor’s.</summary>
public sealed class NameUsesQuery(CinephileDbContext db, CurrentEditor me, SiteClock clock)
{
    public IQueryable<Article> Articles()
    {
        var (now, own) = (clock.UtcNow, me.CriticId);
        return me.IsCurator ? db.Articles.AsNoTracking() : db.Articles.AsNoTracking().Where(article => article.CriticId == own || (article.State == ArticleState.Published && article.PublishedUtc <= now));
    }

    public IQueryable<NameUse> Of(NameKind kind)
    {
        var seen = Articles();
        return me.IsCurator ? db.NameUses(kind) : db.NameUses(kind).Where(use => seen.Any(article => article.Id == use.ArticleId));
    }

    /// <summary>In how many articles each of them is named; one that is named in none is left out.</summary>
    /// <param name="exceptArticleId">An article that does not count; null for none.</param>
    public Task<Dictionary<int, int>> CountAsync(NameKind kind, IReadOnlyCollection<int> ids, int? exceptArticleId, CancellationToken cancellationToken)
    {
        var except = exceptArticleId ?? 0;
        return Of(kind).Where(use => ids.Contains(use.NameId) && use.ArticleId != except).Select(use => new { use.NameId, use.ArticleId }).Distinct()
            .GroupBy(use => use.NameId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }
}
