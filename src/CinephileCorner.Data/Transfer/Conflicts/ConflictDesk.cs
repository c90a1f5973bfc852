using CinephileCorner.Data.Media;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Transfer.Conflicts;

/// <summary>Where somebody decides between a file and its article. Whatever is not taken stays among the article's versions.</summary>
public sealed class ConflictDesk(IServiceScopeFactory scopes, TransferOptions options, TimeProvider time)
{
    /// <summary>The conflict of an article with both sides; null when there is none.</summary>
    public async Task<ConflictSides?> FindAsync(int articleId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        return await db.ImportConflicts.AsNoTracking().Where(conflict => conflict.ArticleId == articleId)
            .Join(db.Articles, conflict => conflict.ArticleId, article => article.Id, (conflict, article) => new ConflictSides
            {
                ArticleId = article.Id,
                Headline = article.Headline,
                Kind = article.Kind,
                Slug = article.Slug,
                State = article.State,
                Path = conflict.Path,
                IsUpload = conflict.IsUpload,
                FoundUtc = conflict.FoundUtc,
                ChangedUtc = article.ChangedUtc,
                Ours = article.Text.Source,
                OursHash = article.SourceHash,
                File = conflict.Source,
                FileHash = conflict.FileHash,
                Agreed = db.Revisions.Where(revision => revision.ArticleId == articleId && revision.SourceHash == (conflict.IsUpload ? article.UploadedHash ?? article.AgreedHash : article.AgreedHash))
                    .OrderByDescending(revision => revision.Id).Select(revision => revision.Source).FirstOrDefault(),
                HasPending = article.Pending != null,
            })
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The article stays as it is, and is not asked about this file again.</summary>
    public async Task<ConflictSettlement> KeepOursAsync(ConflictChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        var conflict = await db.ImportConflicts.SingleOrDefaultAsync(one => one.ArticleId == choice.ArticleId, cancellationToken);
        var article = await db.Articles.SingleOrDefaultAsync(one => one.Id == choice.ArticleId, cancellationToken);
        if (conflict is null || article is null)
            return ConflictSettlement.Of(ConflictOutcome.Gone);
        if (article.SourceHash != choice.OursHash || conflict.FileHash != choice.FileHash)
            return ConflictSettlement.Of(ConflictOutcome.ChangedMeanwhile);
        scope.ServiceProvider.GetRequiredService<Actor>().Be(choice.EditorId, choice.By);
        article.Keep(ConflictShelf.VersionOf(conflict, time.GetUtcNow().UtcDateTime));
        var path = article.SourcePath ?? conflict.Path;
        if (conflict.IsUpload && ContentFile.StandsApart(options.ContentPath, path, conflict.FileHash))
            article.AgreeWithUpload(path, conflict.FileHash);
        else
            article.AgreeWith(path, conflict.FileHash);
        db.ImportConflicts.Remove(conflict);
        scope.ServiceProvider.GetRequiredService<Audit>().Note("kept over a file", article.Headline, article.Id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return ConflictSettlement.Of(ConflictOutcome.Settled);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ConflictSettlement.Of(ConflictOutcome.ChangedMeanwhile);
        }
    }

    /// <summary>The file becomes the article's text; readers of a published article have it at once.</summary>
    public Task<ConflictSettlement> TakeFileAsync(ConflictChoice choice, CancellationToken cancellationToken) => TakeAsync(choice, text: null, cancellationToken);

    /// <summary>A third text, made of both, becomes the article's.</summary>
    public Task<ConflictSettlement> TakeTextAsync(ConflictChoice choice, byte[] text, CancellationToken cancellationToken) => TakeAsync(choice, text, cancellationToken);

    private async Task<ConflictSettlement> TakeAsync(ConflictChoice choice, byte[]? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        var conflict = await db.ImportConflicts.AsNoTracking().SingleOrDefaultAsync(one => one.ArticleId == choice.ArticleId, cancellationToken);
        if (conflict is null)
            return ConflictSettlement.Of(ConflictOutcome.Gone);
        var known = await KnownArticles.LoadAsync(db, conflict.IsUpload, cancellationToken);
        var article = known.All.Single(one => one.Id == choice.ArticleId); // a conflict goes with its article
        if (article.SourceHash != choice.OursHash || conflict.FileHash != choice.FileHash)
            return ConflictSettlement.Of(ConflictOutcome.ChangedMeanwhile);

        var plan = Plan(conflict, text ?? conflict.Source, known, article);
        if (plan.Work == PlannedWork.Nothing)
            return new ConflictSettlement(ConflictOutcome.Refused, plan.Problems);
        plan = plan with
        {
            FileHash = conflict.FileHash,
            Written = text is null ? null : Version(choice, text, plan.Made!.WordCount), // what is written was made
            Note = text is null ? "replaced by its file" : "settled with its file",
        };
        var request = new ImportRequest([], conflict.IsUpload ? ImportOrigin.Upload : ImportOrigin.CommandLine) { EditorId = choice.EditorId, By = choice.By };
        var written = (await new BatchWriter(scopes, options, time, request).WriteAsync([plan], cancellationToken)).Single();
        return written.Outcome switch
        {
            ImportOutcome.Conflict => ConflictSettlement.Of(ConflictOutcome.ChangedMeanwhile),
            ImportOutcome.Refused => new ConflictSettlement(ConflictOutcome.Refused, written.Problems),
            _ => new ConflictSettlement(ConflictOutcome.Settled, written.Problems),
        };
    }

    // As an import would decide if nobody had changed the article.
    private ArticlePlan Plan(ImportConflict conflict, byte[] source, KnownArticles known, KnownArticle article)
    {
        known.Remove(article);
        article.SourcePath ??= conflict.Path;
        known.Add(article);
        var found = new FoundFile(Path.Combine(options.ContentPath, article.SourcePath), conflict.Path, options.ContentPath, article.SourcePath, ArticleAddress.KindOf(article.SourcePath.Split('/')[0]));
        var kept = conflict.Pictures.ToDictionary(picture => picture.Path, picture => new FoundPicture(picture.File, picture.OriginalPath, picture.Width, picture.Height, picture.Length, FullPath: null), StringComparer.Ordinal);
        var ours = article.Pictures.Where(picture => picture.Found is not null).ToDictionary(picture => picture.Path, picture => picture.Found, StringComparer.Ordinal);
        var pictures = new PictureFinder(new MediaFolder(options.MediaPath));
        var made = new ArticleMaker(options.TimeZone).Make(conflict.Path, source, found.FolderKind,
            path => (kept.GetValueOrDefault(path) ?? ours.GetValueOrDefault(path)) is { } picture ? (picture, null, null) : InMedia(pictures.Find(path, found)));
        return new ImportPlanner(known, insists: true).Plan(new PreparedFile(found, ArticleMaker.HashOf(source), made));
    }

    // Only an import copies pictures; one that is not in the media folder yet comes with the next.
    private static (FoundPicture? Picture, string? What, string? Remedy) InMedia((FoundPicture? Picture, string? What, string? Remedy) found) =>
        found.Picture is { FullPath: not null } ? (null, null, null) : found;

    private Revision Version(ConflictChoice choice, byte[] text, int words) => new()
    {
        Source = text,
        SourceHash = ArticleMaker.HashOf(text),
        WrittenUtc = time.GetUtcNow().UtcDateTime,
        Kind = RevisionKind.Merge,
        EditorId = choice.EditorId,
        By = choice.By,
        WordCount = words,
        Note = "Made of the text and its file",
    };
}
