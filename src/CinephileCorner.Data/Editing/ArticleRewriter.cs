using CinephileCorner.Content;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// Writes a line of an article's own text for an editor who is not at its desk: a version of its own, in the state the article
/// is in. What is pending gets the same line, or publishing it would take it back.
/// </summary>
internal sealed class ArticleRewriter(CinephileDbContext db, TransferOptions options, Actor actor)
{
    private readonly TextTaker _taker = new(db, options, actor);

    /// <summary>Rewrites the article; the caller saves. Why it cannot be, and then nothing was done; null when it was.</summary>
    /// <param name="change">What it makes of a text; null where that cannot be done. Called for the text and for what is pending.</param>
    public async Task<Problem?> RewriteAsync(Article article, byte[] source, Func<string, string?> change, string note, DateTime now, CancellationToken cancellationToken)
    {
        var made = await _taker.MakeAsync(article, source, cancellationToken);
        if (made.File is null)
            return made.Problems.First(problem => problem.Severity == Severity.Error);
        var state = article.State;
        if (article.Pending is { } pending)
            ChangePending(pending, article, change, made.Hash);
        var written = new Revision
        {
            Source = source, SourceHash = made.Hash, WrittenUtc = now, Kind = RevisionKind.Save, EditorId = actor.EditorId, By = actor.Name, WordCount = made.WordCount, Note = note,
        };
        await _taker.TakeAsync(article, made, written, now, cancellationToken);
        if (state is ArticleState.Withdrawn or ArticleState.Trashed && article.State == ArticleState.Published)
            article.Withdraw(now);
        if (state == ArticleState.Trashed)
            article.Trash(now);
        return null;
    }

    private static void ChangePending(PendingEdit pending, Article article, Func<string, string?> change, string newBase)
    {
        var document = SourceDocument.Of(pending.Source);
        if (change(document.Text) is { } text && text != document.Text)
        {
            pending.Source = document.With(text);
            pending.SourceHash = ArticleMaker.HashOf(pending.Source);
        }
        if (pending.BaseHash == article.SourceHash)
            pending.BaseHash = newBase;
    }
}
