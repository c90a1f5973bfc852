using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>Lists what waits for somebody’s choice.</summary>
public sealed class ConflictsPageQuery(CinephileDbContext db)
{
    private const int Most = 200;

    public async Task<ConflictsPage> MakeAsync(CancellationToken cancellationToken) => new()
    {
        Title = "Conflicts of files and articles",
        Conflicts = await db.ImportConflicts.AsNoTracking().OrderByDescending(conflict => conflict.FoundUtc).ThenBy(conflict => conflict.ArticleId)
            .Join(db.Articles, conflict => conflict.ArticleId, article => article.Id, (conflict, article) => new ConflictRow(article.Id, article.Headline, conflict.Path, conflict.FoundUtc, conflict.IsUpload))
            .Take(Most).ToListAsync(cancellationToken),
        Total = await db.ImportConflicts.CountAsync(cancellationToken),
    };
}
