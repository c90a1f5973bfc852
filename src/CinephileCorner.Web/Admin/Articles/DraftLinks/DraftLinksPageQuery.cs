using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.DraftLinks;

/// <summary>Reads an article's draft links for whoever may change it.</summary>
public sealed class DraftLinksPageQuery(CinephileDbContext db, CurrentEditor me)
{
    /// <summary>Null when there is no such article, or the editor may not change it.</summary>
    public async Task<DraftLinksPage?> FindAsync(int id, string? made, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.Headline, one.CriticId }).SingleOrDefaultAsync(cancellationToken);
        if (article is null || !me.MayEdit(article.CriticId))
            return null;
        return new DraftLinksPage
        {
            Title = $"Draft links of “{article.Headline}”",
            Id = id,
            Made = made,
            Links = await db.DraftLinks.AsNoTracking().Where(link => link.ArticleId == id && link.RevokedUtc == null).OrderByDescending(link => link.Id).ToListAsync(cancellationToken),
        };
    }
}
