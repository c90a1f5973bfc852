using CinephileCorner.Content;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>Notes how articles stand, and puts them back where nobody has gone on with them since. Versions stay: taking back is a version too.</summary>
public sealed class ArticleStandings(CinephileDbContext db, TransferOptions options, Actor actor, Audit audit, TimeProvider time)
{
    private readonly TextTaker _taker = new(db, options, actor);

    /// <summary>How an article stands now; null when there is none.</summary>
    public async Task<Standing?> LookAsync(int articleId, CancellationToken cancellationToken = default) =>
        await db.Articles.AsNoTracking().Include(article => article.Pending).SingleOrDefaultAsync(article => article.Id == articleId, cancellationToken) is { } article ? Standing.Of(article) : null;

    /// <summary>Puts an article back as it stood.</summary>
    /// <param name="was">How it stood.</param>
    /// <param name="became">How it was left; one that stands otherwise by now has been gone on with, and stays.</param>
    public async Task<PublishResult> PutBackAsync(int articleId, Standing was, Standing became, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(was);
        try
        {
            return await TryPutBackAsync(articleId, was, became, cancellationToken);
        }
        catch (DbUpdateException fault) when (LostRaces.IsOne(fault))
        {
            return new PublishResult(PublishOutcome.Outdated);
        }
    }

    private async Task<PublishResult> TryPutBackAsync(int id, Standing was, Standing became, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(id, cancellationToken) is not { } article)
            return new PublishResult(PublishOutcome.Missing);
        var isText = article.SourceHash != was.SourceHash;
        var isReaders = (isText || article.State != was.State) && (IsReaders(article.State, article.WithdrawnUtc) || IsReaders(was.State, was.WithdrawnUtc));
        if (!actor.MayEdit(article.CriticId) || (isReaders && !actor.MayPublish(article.CriticId)))
            return new PublishResult(PublishOutcome.Forbidden);
        var outdated = new PublishResult(PublishOutcome.Outdated) { Headline = article.Headline };
        if (Standing.Of(article) != became)
            return outdated;
        var pending = was.Pending is null ? null : await db.VersionAsync(article, was.Pending.SourceHash, cancellationToken);
        if (was.Pending is not null && pending is null)
            return outdated;

        var now = time.GetUtcNow().UtcDateTime;
        if (isText)
        {
            if (await db.VersionAsync(article, was.SourceHash, cancellationToken) is not { } source)
                return outdated;
            var made = await _taker.MakeAsync(article, source, cancellationToken);
            if (made.File is null)
                return new PublishResult(PublishOutcome.Refused) { Headline = article.Headline, Problems = [.. made.Problems.Where(problem => problem.Severity == Severity.Error)] };
            if (await _taker.ObjectionAsync(article, made, cancellationToken) is { } objection)
                return new PublishResult(PublishOutcome.Refused) { Headline = article.Headline, Problems = [objection] };
            await _taker.TakeAsync(article, made, Written(source, made, now), now, cancellationToken);
        }
        if (isText || article.State != was.State)
            article.StandAgain(was.State, was.PublishedUtc, was.WithdrawnUtc, now);
        Await(article, was.Pending, pending);
        audit.Note("took back what was done to", article.Headline, article.Id, isPublic: isReaders);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { Headline = article.Headline };
    }

    // Drafts, in the trash or not, are between their writer and the desk.
    private static bool IsReaders(ArticleState state, DateTime? withdrawnUtc) => state is ArticleState.Published or ArticleState.Withdrawn || withdrawnUtc is not null;

    private static void Await(Article article, StandingEdit? edit, byte[]? source)
    {
        if (edit is null || source is null)
        {
            article.Settle();
            return;
        }
        if (article.Pending is not { } pending)
        {
            article.Await(new PendingEdit
            {
                Source = source, SourceHash = edit.SourceHash, BaseHash = edit.BaseHash, SavedUtc = edit.SavedUtc, EditorId = edit.EditorId, By = edit.By, PublishAtUtc = edit.PublishAtUtc,
            });
            return;
        }
        (pending.Source, pending.SourceHash, pending.BaseHash, pending.SavedUtc) = (source, edit.SourceHash, edit.BaseHash, edit.SavedUtc);
        (pending.EditorId, pending.By, pending.PublishAtUtc) = (edit.EditorId, edit.By, edit.PublishAtUtc);
    }

    private Revision Written(byte[] source, MadeArticle made, DateTime now) => new()
    {
        Source = source,
        SourceHash = made.Hash,
        WrittenUtc = now,
        Kind = RevisionKind.Restore,
        EditorId = actor.EditorId,
        By = actor.Name,
        WordCount = made.WordCount,
        Note = "What was done was taken back",
    };
}
