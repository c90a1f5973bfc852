using CinephileCorner.Content;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// Shows a text as it would be published, by publishing it in a transaction that is never committed: whatever asks the
/// store meanwhile, through this context, is answered as readers would be. Nobody else sees any of it, and nothing stays.
/// </summary>
public sealed class ArticleRehearsal(CinephileDbContext db, TransferOptions options, Actor actor, TimeProvider time)
{
    private readonly TextTaker _taker = new(db, options, actor);

    /// <summary>What was seen; null when the text cannot be read as an article, and then what is wrong with it.</summary>
    /// <param name="articleId">Null for an article that has not been saved yet.</param>
    /// <param name="text">Null for the newest text of the article.</param>
    /// <param name="look">Given the address the article has meanwhile. What it returns must not ask the store later.</param>
    public Task<(T? Seen, IReadOnlyList<Problem> Problems)> ShowAsync<T>(
        int? articleId, ArticleKind kind, string? text, Func<ArticleKind, string, Task<T?>> look, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        return db.AgainAsync(() => TryShowAsync(articleId, kind, text, look, cancellationToken));
    }

    private async Task<(T? Seen, IReadOnlyList<Problem> Problems)> TryShowAsync<T>(
        int? articleId, ArticleKind kind, string? text, Func<ArticleKind, string, Task<T?>> look, CancellationToken cancellationToken)
        where T : class
    {
        var now = time.GetUtcNow().UtcDateTime;
        var article = articleId is { } id ? await db.OnDeskAsync(id, cancellationToken) : null;
        if (articleId is not null && article is null)
            return (null, []);
        var isNew = article is null;
        article ??= Article.Begin(kind, await new DraftAddresses(db).FreeAsync(kind, "untitled", ownId: 0, cancellationToken), now);
        var source = isNew ? SourceDocument.New(text ?? "") : text is null ? article.NewestSource() : SourceDocument.Of(article.NewestSource()).With(text);
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        if (made.File is null)
            return (null, made.Problems);
        if (await _taker.ObjectionAsync(article, made, cancellationToken) is { } objection)
            return (null, [objection]);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (isNew)
            db.Articles.Add(article);
        await _taker.RehearseAsync(article, made, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var seen = await look(article.Kind, article.Slug);
        await transaction.RollbackAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return (seen, made.Problems);
    }
}
