using System.Text;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Media;

/// <summary>
/// Asks who may see a picture: everybody, while an article that readers have shows it. Before that, and when the last one was taken down,
/// those who are signed in, and whoever has a secret address of a draft that names it.
/// </summary>
public sealed class PictureAudienceQuery(CinephileDbContext db, SiteClock clock, DraftReaders drafts)
{
    private static readonly string[] Endings = [".jpg", ".png", ".webp", ".avif"];

    /// <summary>Whether an article that readers have names the picture, of which this may be one size.</summary>
    public Task<bool> IsEverybodyAsync(string file, CancellationToken cancellationToken)
    {
        var names = NamesOf(file);
        return db.Articles.PublishedAt(clock.UtcNow).AnyAsync(article => article.Pictures.Any(picture => names.Contains(picture.File)), cancellationToken);
    }

    /// <summary>Whether whoever asks is one of the few.</summary>
    public async Task<bool> IsOneOfTheFewAsync(string file, HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (drafts.ArticleOf(context) is { } id && await IsInDraftAsync(id, file, cancellationToken)) || await SignedInEditors.IsOneAsync(context);
    }

    private async Task<bool> IsInDraftAsync(int id, string file, CancellationToken cancellationToken)
    {
        var names = NamesOf(file);
        if (await db.ArticlePictures.AnyAsync(picture => picture.ArticleId == id && names.Contains(picture.File), cancellationToken))
            return true;
        var pending = await db.PendingEdits.Where(edit => edit.ArticleId == id).Select(edit => edit.Source).SingleOrDefaultAsync(cancellationToken);
        return pending is not null && pending.AsSpan().IndexOf(Encoding.UTF8.GetBytes("/media/" + PictureSizes.HashOf(file))) >= 0;
    }

    // Every size begins with the hash of its picture, whatever kind that is.
    private static List<string?> NamesOf(string file) => [.. Endings.Select(ending => PictureSizes.HashOf(file) + ending)];
}
