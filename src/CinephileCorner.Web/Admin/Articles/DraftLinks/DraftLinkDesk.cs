using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Data;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.DraftLinks;

/// <summary>Makes and revokes draft links.</summary>
public sealed class DraftLinkDesk(CinephileDbContext db, CurrentEditor me, Audit audit, TimeProvider time, AbsoluteLinks absolute)
{
    private const int LongestName = 100;

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The whole address, which nobody can be shown again; null when there is no such article, or the editor may not change it.</summary>
    public async Task<string?> MakeAsync(int articleId, string? whom, CancellationToken cancellationToken)
    {
        if (await HeadlineAsync(articleId, cancellationToken) is not { } headline)
            return null;
        // Lower case: addresses have one spelling here.
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var name = string.IsNullOrWhiteSpace(whom) ? null : whom.Trim();
        db.DraftLinks.Add(new DraftLink
        {
            ArticleId = articleId,
            SecretHash = HashOf(secret),
            For = name?.Length > LongestName ? name[..LongestName] : name,
            MadeUtc = time.GetUtcNow().UtcDateTime,
            By = me.Name,
        });
        audit.Note("made a draft link for", headline, articleId);
        await db.SaveChangesAsync(cancellationToken);
        return absolute.Of("/drafts/" + secret);
    }

    public async Task<bool> RevokeAsync(int articleId, int link, CancellationToken cancellationToken)
    {
        if (await HeadlineAsync(articleId, cancellationToken) is not { } headline
            || await db.DraftLinks.SingleOrDefaultAsync(one => one.Id == link && one.ArticleId == articleId, cancellationToken) is not { } row)
            return false;
        row.RevokedUtc ??= time.GetUtcNow().UtcDateTime;
        audit.Note("revoked a draft link of", headline, articleId);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<string?> HeadlineAsync(int articleId, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == articleId).Select(one => new { one.Headline, one.CriticId }).SingleOrDefaultAsync(cancellationToken);
        return article is not null && me.MayEdit(article.CriticId) ? article.Headline : null;
    }
}
