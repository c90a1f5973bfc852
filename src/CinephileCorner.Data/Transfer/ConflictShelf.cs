using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

/// <summary>Keeps files that are in conflict with their articles. One that makes room for a newer one stays among the article's versions.</summary>
internal sealed class ConflictShelf
{
    private readonly CinephileDbContext _db;
    private readonly Dictionary<int, ImportConflict> _kept;
    private readonly DateTime _now;

    private ConflictShelf(CinephileDbContext db, Dictionary<int, ImportConflict> kept, DateTime now) => (_db, _kept, _now) = (db, kept, now);

    public static async Task<ConflictShelf> OpenAsync(CinephileDbContext db, IReadOnlyList<int> articleIds, DateTime now, CancellationToken cancellationToken)
    {
        var kept = articleIds.Count == 0 ? [] : await db.ImportConflicts.Where(conflict => EF.Parameter(articleIds).Contains(conflict.ArticleId))
            .ToDictionaryAsync(conflict => conflict.ArticleId, cancellationToken);
        return new ConflictShelf(db, kept, now);
    }

    /// <summary>Does what the plan says of a conflict: keeps the file, or forgets one that is settled.</summary>
    public void Put(Article article, ArticlePlan plan, bool isUpload)
    {
        if (plan.Work == PlannedWork.Settle)
        {
            Clear(article, plan);
            return;
        }
        if (!_kept.TryGetValue(article.Id, out var conflict))
        {
            _db.ImportConflicts.Add(_kept[article.Id] = New(article, plan, isUpload));
            return;
        }
        if (!string.Equals(conflict.FileHash, plan.FileHash, StringComparison.Ordinal))
            article.Keep(VersionOf(conflict, _now));
        var other = New(article, plan, isUpload);
        (conflict.Path, conflict.Source, conflict.FileHash, conflict.FoundUtc) = (other.Path, other.Source, other.FileHash, other.FoundUtc);
        (conflict.IsUpload, conflict.Pictures) = (other.IsUpload, other.Pictures);
    }

    /// <summary>File and article agree again.</summary>
    public void Clear(Article article, ArticlePlan plan)
    {
        if (!_kept.Remove(article.Id, out var conflict))
            return;
        if (!string.Equals(conflict.FileHash, plan.FileHash, StringComparison.Ordinal))
            article.Keep(VersionOf(conflict, _now));
        _db.ImportConflicts.Remove(conflict);
    }

    /// <summary>The file as a version of the article that did not become its text.</summary>
    public static Revision VersionOf(ImportConflict conflict, DateTime now) => new()
    {
        Source = conflict.Source,
        SourceHash = conflict.FileHash,
        WrittenUtc = now,
        Kind = RevisionKind.Import,
        Note = Cut($"Not taken, from the file {conflict.Path}"),
    };

    private ImportConflict New(Article article, ArticlePlan plan, bool isUpload) => new()
    {
        ArticleId = article.Id,
        Path = plan.Found!.SourcePath, // only a file can be in conflict
        Source = plan.Made!.Source.ToArray(), // and one that was read
        FileHash = plan.FileHash!, // as above
        FoundUtc = _now,
        IsUpload = isUpload,
        Pictures = [.. plan.Made.Pictures.Where(pair => pair.Value is not null)
            .Select(pair => new ConflictPicture(pair.Key, pair.Value!.File, pair.Value.OriginalPath, pair.Value.Width, pair.Value.Height, pair.Value.Length))],
    };

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200];
}
