using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data;

/// <summary>Gives articles that were stored before the desk's list had names for them theirs.</summary>
internal static class ArticleNames
{
    private const int AtOnce = 1000;

    /// <summary>Nothing that readers see changes. Killed in between, it goes on at the next start.</summary>
    public static async Task FillAsync(CinephileDbContext db, CancellationToken cancellationToken)
    {
        for (var last = 0; ;)
        {
            var unnamed = await db.Articles.AsNoTracking().Where(article => article.SortKey == "" && article.Id > last).OrderBy(article => article.Id).Take(AtOnce)
                .Select(article => new { article.Id, article.Headline, Film = article.Film == null ? null : article.Film.Title }).ToListAsync(cancellationToken);
            if (unnamed.Count == 0)
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var article in unnamed)
            {
                var (sortKey, findWords) = ListName.Of(article.Headline, article.Film);
                await db.Articles.Where(one => one.Id == article.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.SortKey, sortKey).SetProperty(one => one.FindWords, findWords), cancellationToken);
            }
            await transaction.CommitAsync(cancellationToken);
            last = unnamed[^1].Id;
        }
    }
}
