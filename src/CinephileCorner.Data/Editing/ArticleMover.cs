using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>Gives articles other addresses. One that readers may know leads on for ever, unless an editor takes it out by hand.</summary>
public sealed class ArticleMover(CinephileDbContext db, TransferOptions options, Actor actor, Audit audit, TimeProvider time)
{
    private readonly TextTaker _taker = new(db, options, actor);

    /// <summary>Moves an article. Where its text names the address, or a file stands for it, that line is written too.</summary>
    public Task<PublishResult> MoveAsync(int articleId, string? wanted, CancellationToken cancellationToken = default) =>
        db.AgainAsync(() => TryMoveAsync(articleId, wanted, cancellationToken));

    /// <summary>An old address leads nowhere any more.</summary>
    public Task<PublishResult> ForgetAsync(int articleId, string? path, CancellationToken cancellationToken = default) =>
        db.AgainAsync(() => TryForgetAsync(articleId, path, cancellationToken));

    private async Task<PublishResult> TryMoveAsync(int articleId, string? wanted, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article)
            return new PublishResult(PublishOutcome.Missing);
        if (!(article.WasPublished ? actor.MayPublish(article.CriticId) : actor.MayEdit(article.CriticId)))
            return new PublishResult(PublishOutcome.Forbidden);
        if (!Slug.TryParse(wanted?.Trim(), out var slug))
            return Refused(article, $"“{wanted?.Trim()}” cannot be an address", $"write “{Slug.From(wanted ?? "")}”");
        if (slug.Value == article.Slug)
            return new PublishResult(PublishOutcome.Done) { Headline = article.Headline };
        var path = ArticleAddress.Of(article.Kind, slug.Value);
        if (await db.Articles.AnyAsync(other => other.Id != articleId && other.Kind == article.Kind && other.Slug == slug.Value, cancellationToken))
            return Refused(article, $"{path} is the address of another article", "write another");
        if (await db.FormerAddresses.AnyAsync(address => address.Path == path && address.ArticleId != articleId, cancellationToken))
            return Refused(article, $"{path} was the address of another article and still leads there", "write another, or take it out of the redirects first");

        var now = time.GetUtcNow().UtcDateTime;
        var left = ArticleAddress.Of(article.Kind, article.Slug);
        if (await StateAsync(article, slug, now, cancellationToken) is { } fault)
            return fault;
        article.MoveTo(article.Kind, slug, left);
        article.ForgetAddress(path);
        audit.Note($"moved from {left} to {path}", article.Headline, article.Id, isPublic: article.WasPublished);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { Headline = article.Headline };
    }

    private async Task<PublishResult> TryForgetAsync(int articleId, string? path, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article)
            return new PublishResult(PublishOutcome.Missing);
        if (!actor.MayPublish(article.CriticId))
            return new PublishResult(PublishOutcome.Forbidden);
        if (!article.FormerAddresses.Any(address => address.Path == path))
            return new PublishResult(PublishOutcome.Outdated) { Headline = article.Headline };
        article.ForgetAddress(path!); // one of its own
        audit.Note($"took out the redirect from {path}", article.Headline, article.Id, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { Headline = article.Headline };
    }

    // A file that is exported and read again must come to the same address.
    private async Task<PublishResult?> StateAsync(Article article, Slug slug, DateTime now, CancellationToken cancellationToken)
    {
        var name = TextTaker.NameOf(article);
        var document = SourceDocument.Of(article.Text.Source);
        var context = new ArticleFileContext(article.Kind, options.TimeZone);
        var read = ArticleFileReader.Read(name, article.Text.Source, context).File;
        if (article.SourcePath is null && read is not { SlugIsStated: true })
            return null;
        var (text, fault) = ArticleFields.Set(document.Text, "slug", slug.Value, context, name);
        if (fault is not null)
            return new PublishResult(PublishOutcome.Refused) { Problems = [fault], Headline = article.Headline };
        var source = document.With(text);
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        if (made.File is null)
            return new PublishResult(PublishOutcome.Refused) { Problems = made.Problems, Headline = article.Headline };
        var state = article.State;
        var written = new Revision
        {
            Source = source, SourceHash = made.Hash, WrittenUtc = now, Kind = RevisionKind.Save, EditorId = actor.EditorId, By = actor.Name, WordCount = made.WordCount, Note = "Moved",
        };
        if (article.Pending is { } pending)
            MoveBeside(pending, article, slug, context, name, made.Hash);
        await _taker.TakeAsync(article, made, written, now, cancellationToken);
        if (state is ArticleState.Withdrawn or ArticleState.Trashed && article.State == ArticleState.Published)
            article.Withdraw(now);
        if (state == ArticleState.Trashed)
            article.Trash(now);
        return null;
    }

    // What is pending says the same of the address, or publishing it would move the article back.
    private static void MoveBeside(PendingEdit pending, Article article, Slug slug, ArticleFileContext context, string name, string newBase)
    {
        var document = SourceDocument.Of(pending.Source);
        var (text, fault) = ArticleFields.Set(document.Text, "slug", slug.Value, context, name);
        if (fault is not null)
            return;
        pending.Source = document.With(text);
        pending.SourceHash = ArticleMaker.HashOf(pending.Source);
        if (pending.BaseHash == article.SourceHash)
            pending.BaseHash = newBase;
    }

    private static PublishResult Refused(Article article, string what, string remedy) =>
        new(PublishOutcome.Refused) { Headline = article.Headline, Problems = [new Problem(Severity.Error, article.Slug, 1, 1, what, remedy)] };
}
