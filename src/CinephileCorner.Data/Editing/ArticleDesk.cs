using System.Data;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// Takes what editors write. Whatever arrives is kept: as the article's text where it is a draft that can be read, as a pending
/// edit where readers know another text, beside the other one where two wrote in the same place. Saving publishes nothing.
/// </summary>
public sealed class ArticleDesk(CinephileDbContext db, TransferOptions options, Actor actor, TimeProvider time)
{
    /// <summary>Note of a text that was slower than a later one of its tab: it is kept, and stands in nobody's way.</summary>
    public const string Overtaken = "Arrived behind a later one of its tab";

    private const string Begun = "Begun";

    private readonly TextTaker _taker = new(db, options, actor);
    private readonly DraftAddresses _addresses = new(db);

    /// <summary>Saves a text of an article.</summary>
    /// <exception cref="DbUpdateException">The store would not take it for a reason of its own: the disk is full, the file is locked.</exception>
    public Task<SaveResult> SaveAsync(int articleId, ArticleSave save, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(save);
        return db.AgainAsync(() => TrySaveAsync(articleId, save, cancellationToken));
    }

    /// <summary>Begins an article with its first text. A tab that has begun one already goes on with it: its answer had been lost.</summary>
    public Task<SaveResult> BeginAsync(ArticleKind kind, ArticleSave save, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(save);
        return db.AgainAsync(() => TryBeginAsync(kind, save, cancellationToken));
    }

    /// <summary>Keeps a text beside an article, as one in conflict with it, for somebody to settle.</summary>
    public Task<SaveResult> PutBesideAsync(int articleId, ArticleSave save, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(save);
        return db.AgainAsync(() => TryPutBesideAsync(articleId, save, cancellationToken));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<SaveResult> TryBeginAsync(ArticleKind kind, ArticleSave save, CancellationToken cancellationToken)
    {
        if (await BegunAsync(save.Tab, cancellationToken) is { } begun)
            return await SaveAsync(begun, save, cancellationToken);

        var now = Now;
        var source = SourceDocument.New(save.Text);
        var slug = await _addresses.FreeAsync(kind, "untitled", ownId: 0, cancellationToken);
        var article = Article.Begin(kind, slug, now);
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        var written = Written(source, save with { Note = Begun }, made.WordCount, now);
        var isStated = false;
        if (await IsDraftOfAsync(article, made, cancellationToken))
        {
            await _taker.TakeAsync(article, made, written, now, cancellationToken);
            isStated = made.File!.SlugIsStated; // it was taken, so it was read
        }
        else
        {
            // What cannot be read yet waits beside a text that says no more than what it is called.
            var skeleton = DraftSkeleton.Of(DraftSkeleton.HeadlineOf(save.Text) ?? "Untitled", kind, await _taker.SigningCriticAsync(cancellationToken));
            article.Restate(skeleton, now);
            article.Keep(written);
            article.Await(Pending(source, made.Hash, skeleton.Text.SourceHash, now));
        }
        await _addresses.FollowAsync(article, slug.Value, isStated, cancellationToken);
        db.Articles.Add(article);
        // The look again and the write in one transaction: a sheet that was sent twice took the next free address, and so was no double.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await BegunAsync(save.Tab, cancellationToken) is not null)
            throw new DbUpdateConcurrencyException("The tab has begun an article meanwhile.");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result(SaveOutcome.Saved, article, now);
    }

    private async Task<int?> BegunAsync(string? tab, CancellationToken cancellationToken) => tab is null ? null
        : await db.Revisions.AsNoTracking().Where(revision => revision.Tab == tab && revision.Note == Begun).Select(revision => (int?)revision.ArticleId).FirstOrDefaultAsync(cancellationToken);

    private async Task<SaveResult> TryPutBesideAsync(int articleId, ArticleSave save, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article)
            return new SaveResult(SaveOutcome.Missing);
        return actor.MayEdit(article.CriticId)
            ? await BesideAsync(article, save, SourceDocument.Of(article.NewestSource()), cancellationToken)
            : new SaveResult(SaveOutcome.Forbidden);
    }

    private async Task<SaveResult> TrySaveAsync(int id, ArticleSave save, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(id, cancellationToken) is not { } article)
            return new SaveResult(SaveOutcome.Missing);
        if (!actor.MayEdit(article.CriticId))
            return new SaveResult(SaveOutcome.Forbidden);

        var now = Now;
        var document = SourceDocument.Of(article.NewestSource());
        var source = document.With(save.Text);
        if (ArticleMaker.HashOf(source) == article.NewestHash())
            return await NotedAsync(article, save, source, now, cancellationToken);
        if (await IsOvertakenAsync(id, save, cancellationToken))
            return await LateAsync(article, save, source, now, cancellationToken);
        if (string.IsNullOrEmpty(save.BaseHash) || save.BaseHash == article.NewestHash() || await IsOwnAsync(article, save, cancellationToken))
            return await KeepAsync(article, save, source, now, cancellationToken);
        return await MeetAsync(article, save, document, now, cancellationToken);
    }

    // A request that was slower than the next one of its tab has nothing to add.
    private async Task<bool> IsOvertakenAsync(int id, ArticleSave save, CancellationToken cancellationToken) =>
        save is { Tab: not null, Sequence: not null }
        && await db.Revisions.AnyAsync(revision => revision.ArticleId == id && revision.Tab == save.Tab && revision.Sequence >= save.Sequence, cancellationToken);

    // It may hold words that its author took out again before anything else of the tab was here.
    private async Task<SaveResult> LateAsync(Article article, ArticleSave save, byte[] source, DateTime now, CancellationToken cancellationToken)
    {
        var late = Written(source, save with { Note = Overtaken }, wordCount: 0, now);
        if (!await db.Revisions.AnyAsync(revision => revision.ArticleId == article.Id && revision.Tab == save.Tab && revision.SourceHash == late.SourceHash, cancellationToken))
        {
            article.Keep(late);
            await db.SaveChangesAsync(cancellationToken);
        }
        return Result(SaveOutcome.Superseded, article, article.Pending?.SavedUtc ?? article.ChangedUtc);
    }

    // What stands there is this tab's own: it has not heard of it yet, or heard too late.
    private async Task<bool> IsOwnAsync(Article article, ArticleSave save, CancellationToken cancellationToken)
    {
        if (save.Tab is null)
            return false;
        var hash = article.NewestHash();
        var writer = await db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == article.Id && revision.SourceHash == hash && revision.Kind != RevisionKind.Conflict)
            .OrderByDescending(revision => revision.Id).Select(revision => new { revision.Tab, revision.Kind }).FirstOrDefaultAsync(cancellationToken);
        return writer is { Kind: RevisionKind.Autosave or RevisionKind.Save } && writer.Tab == save.Tab;
    }

    // The same words: nothing changes but that they were meant to be saved.
    private async Task<SaveResult> NotedAsync(Article article, ArticleSave save, byte[] source, DateTime now, CancellationToken cancellationToken)
    {
        var isMeant = save.Kind != RevisionKind.Autosave && article.Pending is not null && save.Tab is not null;
        if (isMeant)
            article.Keep(Written(source, save, article.WordCount, now));
        if (await SettleOwnAsync(article, save, now, cancellationToken) || isMeant)
            await db.SaveChangesAsync(cancellationToken);
        return Result(SaveOutcome.Saved, article, article.Pending?.SavedUtc ?? article.ChangedUtc);
    }

    private async Task<SaveResult> MeetAsync(Article article, ArticleSave save, SourceDocument theirs, DateTime now, CancellationToken cancellationToken)
    {
        var other = await db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == article.Id && revision.SourceHash == article.NewestHash())
            .OrderByDescending(revision => revision.Id).Select(revision => new { revision.By, revision.WrittenUtc }).FirstOrDefaultAsync(cancellationToken);
        var (by, at) = (other?.By ?? "An import", other?.WrittenUtc ?? article.ChangedUtc);
        if ((await UnheardAsync(article, save, cancellationToken) ?? await db.VersionAsync(article, save.BaseHash, cancellationToken)) is { } common
            && ThreeWayMerge.Merge(SourceDocument.Of(common).Text, Plain(save.Text), theirs.Text).Text is { } merged)
        {
            // What was sent is a version too: its tab may have written on, and then begins from it.
            var sent = Written(theirs.With(save.Text), save, wordCount: 0, now);
            article.Keep(sent);
            var both = await KeepAsync(article, save with { Kind = RevisionKind.Merge }, theirs.With(merged), now, cancellationToken);
            return both with { Outcome = SaveOutcome.Merged, Text = merged, SentHash = sent.SourceHash, By = by, AtUtc = at };
        }
        var kept = await BesideAsync(article, save, theirs, cancellationToken);
        return kept with { By = by, AtUtc = at };
    }

    // What a tab sent last may have been taken without its hearing of it. Then it writes on from there, not from the version it names:
    // else it would meet its own words in what was joined with them. Null when it names that version, or a later one.
    private async Task<byte[]?> UnheardAsync(Article article, ArticleSave save, CancellationToken cancellationToken)
    {
        if (save is not { Tab: not null, Sequence: not null })
            return null;
        var sent = await db.Revisions.AsNoTracking()
            .Where(revision => revision.ArticleId == article.Id && revision.Tab == save.Tab && revision.Sequence < save.Sequence && (revision.Kind == RevisionKind.Autosave || revision.Kind == RevisionKind.Save) && revision.Note != Overtaken)
            .OrderByDescending(revision => revision.Sequence).ThenByDescending(revision => revision.Id).Select(revision => new { revision.Id, revision.Source }).FirstOrDefaultAsync(cancellationToken);
        return sent is null || await db.Revisions.AnyAsync(revision => revision.ArticleId == article.Id && revision.SourceHash == save.BaseHash && revision.Id >= sent.Id, cancellationToken) ? null : sent.Source;
    }

    private async Task<SaveResult> BesideAsync(Article article, ArticleSave save, SourceDocument theirs, CancellationToken cancellationToken)
    {
        var beside = Written(theirs.With(save.Text), save with { Kind = RevisionKind.Conflict }, wordCount: 0, Now);
        // Whoever writes on meanwhile has one text to settle, the last.
        await SettleOwnAsync(article, save, Now, cancellationToken);
        article.Keep(beside);
        await db.SaveChangesAsync(cancellationToken);
        return Result(SaveOutcome.Conflict, article, beside.WrittenUtc) with { Text = theirs.Text, KeptAs = beside.Id };
    }

    // What a tab has beside the article waits for nobody any more once the tab's words have found a place, or have grown.
    private async Task<bool> SettleOwnAsync(Article article, ArticleSave save, DateTime now, CancellationToken cancellationToken)
    {
        if (save.Tab is null)
            return false;
        var waiting = await db.Revisions.Where(revision => revision.ArticleId == article.Id && revision.Tab == save.Tab && revision.Kind == RevisionKind.Conflict && revision.SettledUtc == null).ToListAsync(cancellationToken);
        foreach (var beside in waiting)
            beside.SettledUtc = now;
        return waiting.Count > 0;
    }

    private async Task<SaveResult> KeepAsync(Article article, ArticleSave save, byte[] source, DateTime now, CancellationToken cancellationToken)
    {
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        var written = Written(source, save, made.WordCount, now);
        var previous = DraftAddresses.Of(article);
        await SettleOwnAsync(article, save, now, cancellationToken);
        if (await IsDraftOfAsync(article, made, cancellationToken))
        {
            article.Settle();
            await _taker.TakeAsync(article, made, written, now, cancellationToken);
            await _addresses.FollowAsync(article, previous, made.File!.SlugIsStated, cancellationToken);
        }
        else
        {
            article.Keep(written);
            Await(article, source, made.Hash, now);
            if (article.State == ArticleState.Draft && DraftSkeleton.HeadlineOf(save.Text) is { } headline)
            {
                article.Call(headline);
                await _addresses.FollowAsync(article, previous, made.File?.SlugIsStated ?? true, cancellationToken);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
        return Result(SaveOutcome.Saved, article, now);
    }

    // A draft takes its text at once, as long as it stays a draft: only publishing publishes.
    private async Task<bool> IsDraftOfAsync(Article article, MadeArticle made, CancellationToken cancellationToken) =>
        article.State == ArticleState.Draft && made.File is { IsDraft: true } && await _taker.ObjectionAsync(article, made, cancellationToken) is null;

    private void Await(Article article, byte[] source, string hash, DateTime now)
    {
        if (article.Pending is not { } pending)
        {
            article.Await(Pending(source, hash, article.SourceHash, now));
            return;
        }
        (pending.Source, pending.SourceHash, pending.SavedUtc, pending.EditorId, pending.By) = (source, hash, now, actor.EditorId, actor.Name);
    }

    private PendingEdit Pending(byte[] source, string hash, string baseHash, DateTime now) =>
        new() { Source = source, SourceHash = hash, BaseHash = baseHash, SavedUtc = now, EditorId = actor.EditorId, By = actor.Name };

    private static string Plain(string text) => text.ReplaceLineEndings("\n");

    private static SaveResult Result(SaveOutcome outcome, Article article, DateTime savedUtc) =>
        new(outcome) { ArticleId = article.Id, Hash = article.NewestHash(), SavedUtc = savedUtc, IsPending = article.Pending is not null };

    private Revision Written(byte[] source, ArticleSave save, int wordCount, DateTime now) => new()
    {
        Source = source,
        SourceHash = ArticleMaker.HashOf(source),
        WrittenUtc = now,
        Kind = save.Kind,
        EditorId = actor.EditorId,
        By = actor.Name,
        WordCount = wordCount,
        Tab = save.Tab,
        Sequence = save.Sequence,
        Note = save.Note,
        BaseHash = save.Kind == RevisionKind.Conflict ? save.BaseHash : null,
    };
}
