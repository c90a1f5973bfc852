using System.Text;
using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Media;

/// <summary>Says which articles use a picture, and deletes it: its row now, its files by the sweeper after a day.</summary>
public sealed class PictureDeletion(CinephileDbContext db, Audit audit)
{
    /// <summary>Every article that names the picture, those that readers see first.</summary>
    public async Task<IReadOnlyList<PictureUse>> UsesAsync(string file, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking().Where(article => article.Pictures.Any(picture => picture.File == file))
            .Select(article => new { article.Id, article.Kind, article.Headline, article.State }).ToListAsync(cancellationToken);
        var uses = rows.ConvertAll(row => new PictureUse(row.Id, row.Kind, row.Headline, row.State == ArticleState.Published, IsPending: false));
        var used = rows.Select(row => row.Id).ToHashSet();
        var needle = Encoding.UTF8.GetBytes("/media/" + file);
        foreach (var pending in await db.PendingEdits.AsNoTracking().Select(edit => new { edit.ArticleId, edit.Source }).ToListAsync(cancellationToken))
        {
            if (used.Contains(pending.ArticleId) || pending.Source.AsSpan().IndexOf(needle) < 0)
                continue;
            var article = await db.Articles.AsNoTracking().Where(one => one.Id == pending.ArticleId).Select(one => new { one.Kind, one.Headline }).SingleAsync(cancellationToken);
            uses.Add(new PictureUse(pending.ArticleId, article.Kind, article.Headline, IsPublic: false, IsPending: true));
        }
        return [.. uses.OrderByDescending(use => use.IsPublic).ThenBy(use => use.Headline, StringComparer.Ordinal)];
    }

    /// <summary>Takes the picture out of the store. Articles that name it show its alt text in its place, and get it back when it is uploaded again.</summary>
    public Task DeleteAsync(string file, CancellationToken cancellationToken) => db.AgainAsync(async () =>
    {
        // Somebody else may have been faster; then it is done.
        if (await db.MediaItems.SingleOrDefaultAsync(one => one.File == file, cancellationToken) is not { } item)
            return false;
        foreach (var picture in await db.ArticlePictures.Where(picture => picture.File == item.File).ToListAsync(cancellationToken))
        {
            // As an import notes a picture that is missing.
            var row = db.Entry(picture);
            row.Property(one => one.File).CurrentValue = null;
            row.Property(one => one.OriginalPath).CurrentValue = null;
        }
        db.MediaItems.Remove(item);
        audit.Note("deleted a picture", item.OriginalName ?? item.File, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    });
}
