using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles;

/// <summary>Asks about one article by its name.</summary>
public sealed class ConfirmPageQuery(CinephileDbContext db, CurrentEditor me)
{
    /// <summary>Null when there is no such article, or the editor may not touch it.</summary>
    public async Task<ConfirmPage?> FindAsync(int id, string verb, string what, string action, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.Headline, one.CriticId }).SingleOrDefaultAsync(cancellationToken);
        return article is not null && me.MayPublishFor(article.CriticId)
            ? new ConfirmPage { Title = $"{verb} “{article.Headline}”?", Id = id, Verb = verb, What = what, Action = action }
            : null;
    }
}
