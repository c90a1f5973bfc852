using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// Writes a tag into articles' texts, its own line and no other. Readers get it at once where whoever adds it may publish and
/// nothing else of the article waits; otherwise it waits with the other changes, or for somebody who may.
/// </summary>
public sealed class ArticleTagger(CinephileDbContext db, ArticleDesk desk, TransferOptions options, Actor actor, Audit audit, TimeProvider time)
{
    public const int LongestTag = 60;

    private readonly TextTaker _taker = new(db, options, actor);

    /// <summary>What is wrong with a tag, a sentence; null when it can be one.</summary>
    public static string? Fault(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (TextFolding.Key(tag).Length == 0)
            return "Write the tag.";
        if (tag.Length > LongestTag)
            return $"A tag has at most {LongestTag} characters; this one has {tag.Length}.";
        return tag.Any(character => char.IsControl(character) || character is ',' or ';' or '[' or ']' or '{' or '}' or '#' or '"')
            ? "Write one tag, in words: commas, brackets, quotes and # cannot stand in it."
            : null;
    }

    /// <summary>Adds the tag to the newest text of an article.</summary>
    public async Task<TagResult> AddAsync(int articleId, string tag, CancellationToken cancellationToken = default)
    {
        try
        {
            return await TryAddAsync(articleId, tag, cancellationToken);
        }
        catch (DbUpdateException fault) when (LostRaces.IsOne(fault))
        {
            return new TagResult(PublishOutcome.Outdated);
        }
    }

    private async Task<TagResult> TryAddAsync(int id, string tag, CancellationToken cancellationToken)
    {
        if (await db.OnDeskAsync(id, cancellationToken) is not { } article)
            return new TagResult(PublishOutcome.Missing);
        if (!actor.MayEdit(article.CriticId))
            return new TagResult(PublishOutcome.Forbidden);
        if (article.State == ArticleState.Trashed)
            return Refused("It is in the trash.");
        var document = SourceDocument.Of(article.NewestSource());
        var context = new ArticleFileContext(article.Kind, options.TimeZone);
        var name = TextTaker.NameOf(article);
        if (ArticleFileReader.Read(name, article.NewestSource(), context).File is not { } file)
            return Refused("Its text cannot be read as it stands; mend that first.");
        if (file.Tags.Any(known => new Tag(known).Slug == new Tag(tag).Slug))
            return Refused("It has that tag.");
        var (text, fault) = ArticleFields.Set(document.Text, "tags", string.Join('\n', file.Tags.Append(tag)), context, name);
        if (fault is not null)
            return Refused(Sentence(fault));

        var made = await _taker.MakeAsync(article, document.With(text), cancellationToken);
        if (article.State != ArticleState.Draft && article.Pending is null && actor.MayPublish(article.CriticId) && made.File is { IsDraft: false }
            && await _taker.ObjectionAsync(article, made, cancellationToken) is null)
            return await TakeAsync(article, document.With(text), made, tag, cancellationToken);
        var saved = await desk.SaveAsync(id, new ArticleSave { Text = text, BaseHash = article.NewestHash(), Note = Note(tag) }, cancellationToken);
        return saved.Outcome == SaveOutcome.Saved ? new TagResult(PublishOutcome.Done) { Waits = saved.IsPending } : new TagResult(PublishOutcome.Outdated);
    }

    // A tag is no publication: what is down stays down, what is scheduled stays scheduled.
    private async Task<TagResult> TakeAsync(Article article, byte[] source, MadeArticle made, string tag, CancellationToken cancellationToken)
    {
        var (state, published, withdrawn, now) = (article.State, article.PublishedUtc, article.WithdrawnUtc, time.GetUtcNow().UtcDateTime);
        var written = new Revision
        {
            Source = source, SourceHash = made.Hash, WrittenUtc = now, Kind = RevisionKind.Save, EditorId = actor.EditorId, By = actor.Name, WordCount = made.WordCount, Note = Note(tag),
        };
        await _taker.TakeAsync(article, made, written, now, cancellationToken);
        article.StandAgain(state, published, withdrawn, now);
        audit.Note($"tagged “{tag}”", article.Headline, article.Id, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return new TagResult(PublishOutcome.Done);
    }

    private static string Note(string tag) => $"Tagged “{tag}”";

    private static string Sentence(Problem problem) => $"{problem.What}{(problem.Remedy is null ? "" : "; " + problem.Remedy)}.";

    private static TagResult Refused(string why) => new(PublishOutcome.Refused) { Why = why };
}
