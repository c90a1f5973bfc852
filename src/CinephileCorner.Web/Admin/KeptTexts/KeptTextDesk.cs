using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>What an author does with a kept text: put it beside its article, begin one with it, or put it away.</summary>
public sealed class KeptTextDesk(CinephileDbContext db, ArticleDesk desk, CurrentEditor me, TimeProvider time, AdminLinks links)
{
    /// <summary>Where it can be settled; null when there is no such text of this editor's.</summary>
    public async Task<string?> PlaceAsync(int id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, cancellationToken) is not { } kept)
            return null;
        var save = new ArticleSave { Text = SourceDocument.Of(kept.Source).Text, Note = "Kept when it could not be saved" };
        var article = kept.ArticleId is { } articleId && await db.Articles.AnyAsync(one => one.Id == articleId, cancellationToken) ? kept.ArticleId : null;
        var result = article is null ? await desk.BeginAsync(ArticleKind.Review, save, cancellationToken) : await desk.PutBesideAsync(article.Value, save, cancellationToken);
        if (result.Outcome is SaveOutcome.Missing or SaveOutcome.Forbidden)
            return null;
        await SettleAsync(id, cancellationToken);
        return result.KeptAs is { } revision ? links.Conflict(result.ArticleId, revision) : links.Article(result.ArticleId);
    }

    public async Task<bool> SettleAsync(int id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, cancellationToken) is not { } kept)
            return false;
        kept.SettledUtc ??= time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private Task<KeptText?> OwnAsync(int id, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        return db.KeptTexts.SingleOrDefaultAsync(text => text.Id == id && text.EditorId == mine, cancellationToken);
    }
}
