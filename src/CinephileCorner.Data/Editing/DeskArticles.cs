using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>Articles as the desk needs them: with all that restating them touches.</summary>
internal static class DeskArticles
{
    public static Task<Article?> OnDeskAsync(this CinephileDbContext db, int id, CancellationToken cancellationToken) => db.Articles
        .Include(article => article.Text)
        .Include(article => article.Pending)
        .Include(article => article.Critic)
        .Include(article => article.Film)
        .Include(article => article.Credits).ThenInclude(credit => credit.Person)
        .Include(article => article.Genres).ThenInclude(genre => genre.Genre)
        .Include(article => article.Tags).ThenInclude(tag => tag.Tag)
        .Include(article => article.Entries)
        .Include(article => article.Pictures)
        .Include(article => article.InsideLinks)
        .Include(article => article.FormerAddresses)
        .SingleOrDefaultAsync(article => article.Id == id, cancellationToken);

    /// <summary>What editors have before them: what is pending, else the text.</summary>
    public static byte[] NewestSource(this Article article) => article.Pending?.Source ?? article.Text.Source;

    public static string NewestHash(this Article article) => article.Pending?.SourceHash ?? article.SourceHash;

    /// <summary>The bytes of any version that was ever kept; null when there is none of that hash.</summary>
    public static async Task<byte[]?> VersionAsync(this CinephileDbContext db, Article article, string? hash, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(hash))
            return null;
        if (string.Equals(article.SourceHash, hash, StringComparison.Ordinal))
            return article.Text.Source;
        if (string.Equals(article.Pending?.SourceHash, hash, StringComparison.Ordinal))
            return article.Pending!.Source;
        return await db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == article.Id && revision.SourceHash == hash)
            .OrderByDescending(revision => revision.Id).Select(revision => revision.Source).FirstOrDefaultAsync(cancellationToken);
    }
}
