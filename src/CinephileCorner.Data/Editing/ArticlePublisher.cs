using System.Data;
using System.Globalization;
using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Content.Linting;
using CinephileCorner.Data.Media;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// Gives articles to readers, now or at a moment, and takes them back. What a file would have to say for it is written into
/// the text: <c>published:</c>, and no <c>status: draft</c> any more.
/// </summary>
public sealed class ArticlePublisher(CinephileDbContext db, TransferOptions options, Actor actor, Audit audit, TimeProvider time)
{
    // As the linter names it. A draft may lack the words for a picture; what is published may not.
    private const string AltTextRule = "missing-alt";

    private readonly TextTaker _taker = new(db, options, actor);

    /// <summary>Publishes the newest text of an article: a draft, changes to a published one, or one that was taken down.</summary>
    /// <param name="hash">Hash of the text that was looked at; null to publish whatever is newest.</param>
    /// <param name="atUtc">When; null for now. A moment that passes on the way here is now as well; the form refuses one that had passed before.</param>
    public Task<PublishResult> PublishAsync(int articleId, string? hash, DateTime? atUtc, CancellationToken cancellationToken = default) =>
        db.AgainAsync(() => TryPublishAsync(articleId, hash, atUtc, cancellationToken));

    /// <summary>Takes back what was to happen: a scheduled article is a draft again, scheduled changes wait.</summary>
    public Task<PublishResult> UnscheduleAsync(int articleId, CancellationToken cancellationToken = default) =>
        db.AgainAsync(() => TryUnscheduleAsync(articleId, cancellationToken));

    /// <summary>Takes a published article down: its address answers 410. Changes that were scheduled wait from now on.</summary>
    public Task<PublishResult> WithdrawAsync(int articleId, CancellationToken cancellationToken = default) =>
        ChangeAsync(articleId, "withdrew", Withdraw, static (article, now) => article.IsReadAt(now), cancellationToken);

    /// <summary>Gives readers back an article that was taken down, as it was.</summary>
    public Task<PublishResult> ReinstateAsync(int articleId, CancellationToken cancellationToken = default) =>
        ChangeAsync(articleId, "published again", (article, now) => article.Reinstate(now), (article, _) => article.State == ArticleState.Withdrawn, cancellationToken);

    /// <summary>Puts an article into the trash. One that was scheduled is a draft there: readers never had it.</summary>
    public Task<PublishResult> TrashAsync(int articleId, CancellationToken cancellationToken = default) => db.AgainAsync(() => TryTrashAsync(articleId, cancellationToken));

    /// <summary>Takes an article out of the trash: a draft as a draft, any other as withdrawn.</summary>
    public Task<PublishResult> TakeFromTrashAsync(int articleId, CancellationToken cancellationToken = default) =>
        ChangeAsync(articleId, "took from the trash", (article, now) => article.TakeFromTrash(now), (article, _) => article.State == ArticleState.Trashed, cancellationToken);

    /// <summary>Publishes the changes that have fallen due. One that cannot be published any more waits for its editor instead.</summary>
    /// <returns>How many readers see now.</returns>
    public async Task<int> PublishDueAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.PendingEdits.AsNoTracking().Where(edit => edit.PublishAtUtc <= now).OrderBy(edit => edit.PublishAtUtc)
            .Select(edit => new { edit.ArticleId, edit.SourceHash }).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var edit in due)
        {
            actor.Be("The schedule");
            var result = await db.AgainAsync(() => TryPublishDueAsync(edit.ArticleId, edit.SourceHash, cancellationToken));
            if (result.Outcome == PublishOutcome.Done)
                done++;
            else
                await LetWaitAsync(edit.ArticleId, edit.SourceHash, result.Problems.Count > 0 ? result.Problems[0].What : null, cancellationToken);
        }
        return done;
    }

    /// <summary>What would keep the newest text from being published, by its lines; nothing is changed.</summary>
    public async Task<IReadOnlyList<Problem>> ObstaclesAsync(int articleId, CancellationToken cancellationToken = default)
    {
        if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article)
            return [];
        var now = time.GetUtcNow().UtcDateTime;
        var source = article.NewestSource();
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        var problems = await ProblemsAsync(article, made, cancellationToken);
        return problems.Count == 0 && Stated(article, SourceDocument.Of(source).Text, article.IsReadAt(now), due: null, now).Fault is { } fault ? [fault] : problems;
    }

    // The look and the write in one transaction: whoever calls the changes off, or takes the article down, comes before both or after.
    private async Task<PublishResult> TryPublishDueAsync(int articleId, string hash, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        // What was taken down meanwhile does not come back because its changes fall due.
        var isDue = await db.PendingEdits.AnyAsync(edit => edit.ArticleId == articleId && edit.PublishAtUtc <= now, cancellationToken)
            && await db.Articles.AnyAsync(article => article.Id == articleId && article.State == ArticleState.Published, cancellationToken);
        var result = isDue ? await TryPublishAsync(articleId, hash, atUtc: null, cancellationToken) : new PublishResult(PublishOutcome.Outdated);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<PublishResult> TryPublishAsync(int articleId, string? hash, DateTime? atUtc, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article || article.State == ArticleState.Trashed)
            return new PublishResult(PublishOutcome.Missing);
        if (!actor.MayPublish(article.CriticId))
            return new PublishResult(PublishOutcome.Forbidden);
        if (hash is not null && hash != article.NewestHash())
            return new PublishResult(PublishOutcome.Outdated);
        if (await SettleBaseAsync(article, cancellationToken) is { } unsettled)
            return unsettled;

        var now = time.GetUtcNow().UtcDateTime;
        var due = atUtc > now ? atUtc : null;
        var isChange = article.IsReadAt(now);
        var document = SourceDocument.Of(article.NewestSource());
        var (text, fault) = Stated(article, document.Text, isChange, due, now);
        if (fault is not null)
            return Refused(article, [fault]);
        var source = document.With(text);
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        var problems = await ProblemsAsync(article, made, cancellationToken);
        if (problems.Count > 0)
            return Refused(article, problems);
        if (isChange && due is not null)
            return await WaitAsync(article, source, made, due.Value, now, cancellationToken);

        var wasDown = article.State == ArticleState.Withdrawn;
        article.Settle();
        await _taker.TakeAsync(article, made, Written(source, made, now, due is null ? null : "Scheduled"), now, cancellationToken);
        audit.Note(due is not null ? "scheduled" : wasDown ? "published again" : isChange ? "published changes to" : "published", article.Headline, article.Id, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { DueUtc = article.PublishedUtc > now ? article.PublishedUtc : null, Headline = article.Headline };
    }

    private async Task<PublishResult> TryUnscheduleAsync(int articleId, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article)
            return new PublishResult(PublishOutcome.Missing);
        if (!actor.MayPublish(article.CriticId))
            return new PublishResult(PublishOutcome.Forbidden);
        var now = time.GetUtcNow().UtcDateTime;
        if (article.Pending is { PublishAtUtc: not null } pending)
            pending.PublishAtUtc = null;
        else if (article.State == ArticleState.Published && article.PublishedUtc > now)
            await MakeDraftAsync(article, now, cancellationToken);
        else
            return Refused(article, [new Problem(Severity.Error, article.Slug, 1, 1, "Nothing is scheduled any more", "look at the article again")]);
        audit.Note("took off the schedule", article.Headline, article.Id, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { Headline = article.Headline };
    }

    // Those that were called off wait already.
    private Task<bool> LetWaitAsync(int articleId, string hash, string? why, CancellationToken cancellationToken) => db.AgainAsync(async () =>
    {
        db.ChangeTracker.Clear();
        if (await db.PendingEdits.SingleOrDefaultAsync(edit => edit.ArticleId == articleId && edit.SourceHash == hash && edit.PublishAtUtc != null, cancellationToken) is not { } left)
            return false;
        var isLive = await db.Articles.AnyAsync(article => article.Id == articleId && article.State == ArticleState.Published, cancellationToken);
        left.PublishAtUtc = null;
        audit.Note("could not publish the scheduled changes", why ?? (isLive ? "they no longer fit what was published meanwhile" : "the article was taken down"), articleId);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    });

    private async Task<PublishResult> TryTrashAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(id, cancellationToken) is not { } article)
            return new PublishResult(PublishOutcome.Missing);
        var now = time.GetUtcNow().UtcDateTime;
        if (article.State == ArticleState.Published && !article.IsReadAt(now) && actor.MayPublish(article.CriticId))
            await MakeDraftAsync(article, now, cancellationToken);
        return await ChangeAsync(article, "put into the trash", Trash, (one, _) => one.State != ArticleState.Trashed, cancellationToken);
    }

    private static void Trash(Article article, DateTime now)
    {
        CallOff(article);
        article.Trash(now);
    }

    private static void Withdraw(Article article, DateTime now)
    {
        CallOff(article);
        article.Withdraw(now);
    }

    private static void CallOff(Article article)
    {
        if (article.Pending is { PublishAtUtc: not null } pending)
            pending.PublishAtUtc = null;
    }

    private Task<PublishResult> ChangeAsync(int id, string action, Action<Article, DateTime> change, Func<Article, DateTime, bool> isPossible, CancellationToken cancellationToken) => db.AgainAsync(async () =>
        await db.OnDeskAsync(id, cancellationToken) is { } article ? await ChangeAsync(article, action, change, isPossible, cancellationToken) : new PublishResult(PublishOutcome.Missing));

    private async Task<PublishResult> ChangeAsync(Article article, string action, Action<Article, DateTime> change, Func<Article, DateTime, bool> isPossible, CancellationToken cancellationToken)
    {
        // What readers never had, whoever wrote it throws away and takes out again.
        if (!(article.State == ArticleState.Draft || article is { State: ArticleState.Trashed, WithdrawnUtc: null } ? actor.MayEdit(article.CriticId) : actor.MayPublish(article.CriticId)))
            return new PublishResult(PublishOutcome.Forbidden);
        var now = time.GetUtcNow().UtcDateTime;
        if (!isPossible(article, now))
            return new PublishResult(PublishOutcome.Outdated) { Headline = article.Headline };
        var wasSeen = article.State is ArticleState.Published or ArticleState.Withdrawn;
        change(article, now);
        audit.Note(action, article.Headline, article.Id, isPublic: wasSeen);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { Headline = article.Headline };
    }

    // Changes of an article that readers have, or are about to have; everything else begins to be published.
    // What was pending began from another text than the one that stands now: an import, perhaps. Both belong in.
    private async Task<PublishResult?> SettleBaseAsync(Article article, CancellationToken cancellationToken)
    {
        if (article.Pending is not { } pending || pending.BaseHash == article.SourceHash)
            return null;
        var theirs = SourceDocument.Of(article.Text.Source);
        var common = await db.VersionAsync(article, pending.BaseHash, cancellationToken);
        var mine = SourceDocument.Of(pending.Source).Text;
        if (common is not null && ThreeWayMerge.Merge(SourceDocument.Of(common).Text, mine, theirs.Text).Text is { } merged)
        {
            pending.Source = theirs.With(merged);
            pending.SourceHash = ArticleMaker.HashOf(pending.Source);
            pending.BaseHash = article.SourceHash;
            return null;
        }
        var beside = new Revision
        {
            Source = pending.Source, SourceHash = pending.SourceHash, WrittenUtc = pending.SavedUtc, Kind = RevisionKind.Conflict,
            EditorId = pending.EditorId, By = pending.By, BaseHash = pending.BaseHash,
        };
        article.Keep(beside);
        article.Settle();
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Conflict) { KeptAs = beside.Id, Headline = article.Headline };
    }

    private (string Text, Problem? Fault) Stated(Article article, string text, bool isChange, DateTime? due, DateTime now)
    {
        var context = new ArticleFileContext(article.Kind, options.TimeZone);
        var name = TextTaker.NameOf(article);
        var (drafted, fault) = ArticleFields.Set(text, "status", "", context, name);
        if (fault is not null || isChange)
            return (drafted, fault);
        // A date in the past is meant: the article is from then. One to come is the schedule's.
        var stated = ArticleFileReader.Read(name, System.Text.Encoding.UTF8.GetBytes(drafted), context).File?.Published;
        if (due is null && stated is { } when && when.UtcDateTime <= now)
            return (drafted, null);
        var dated = ArticleFields.Set(drafted, "published", Local(due ?? now), context, name);
        return (dated.Text, dated.Problem);
    }

    private string Local(DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), options.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(Article article, MadeArticle made, CancellationToken cancellationToken)
    {
        if (made.File is null)
            return [.. made.Problems.Where(problem => problem.Severity == Severity.Error)];
        if (await _taker.ObjectionAsync(article, made, cancellationToken) is { } objection)
            return [objection];
        return await UndescribedAsync(made, cancellationToken);
    }

    // A draft may lack the words for a picture; what is published may not, unless the picture is decoration.
    private async Task<IReadOnlyList<Problem>> UndescribedAsync(MadeArticle made, CancellationToken cancellationToken)
    {
        var file = made.File!; // asked of what was read
        if (!file.Body.Contains("![", StringComparison.Ordinal))
            return [];
        var context = new LintContext { IsDecorative = await DecorativePictures.KnownToAsync(db, cancellationToken) };
        return [.. ArticleLinter.Lint(file, ArticleLinter.TextOf(file.Source.Span), context).Where(finding => finding.RuleId == AltTextRule)
            .Select(finding => finding.ToProblem(file.Slug.Value) with { Severity = Severity.Error })];
    }

    private async Task<PublishResult> WaitAsync(Article article, byte[] source, MadeArticle made, DateTime due, DateTime now, CancellationToken cancellationToken)
    {
        if (article.Pending is null)
            return Refused(article, [new Problem(Severity.Error, article.Slug, 1, 1, "There are no changes to schedule", "change the text first")]);
        (article.Pending.Source, article.Pending.SourceHash, article.Pending.PublishAtUtc) = (source, made.Hash, due);
        article.Keep(Written(source, made, now, "Scheduled"));
        audit.Note("scheduled changes to", article.Headline, article.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult(PublishOutcome.Done) { DueUtc = due, Headline = article.Headline };
    }

    private async Task MakeDraftAsync(Article article, DateTime now, CancellationToken cancellationToken)
    {
        var document = SourceDocument.Of(article.Text.Source);
        var (text, fault) = ArticleFields.Set(document.Text, "status", "draft", new ArticleFileContext(article.Kind, options.TimeZone), TextTaker.NameOf(article));
        if (fault is not null)
            throw new InvalidOperationException(fault.ToString());
        var source = document.With(text);
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        await _taker.TakeAsync(article, made, Written(source, made, now, "Taken off the schedule"), now, cancellationToken);
    }

    private Revision Written(byte[] source, MadeArticle made, DateTime now, string? note) => new()
    {
        Source = source,
        SourceHash = made.Hash,
        WrittenUtc = now,
        Kind = RevisionKind.Publish,
        EditorId = actor.EditorId,
        By = actor.Name,
        WordCount = made.WordCount,
        Note = note,
    };

    private static PublishResult Refused(Article article, IReadOnlyList<Problem> problems) => new(PublishOutcome.Refused) { Problems = problems, Headline = article.Headline };
}
