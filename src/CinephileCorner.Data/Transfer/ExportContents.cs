using System.Runtime.CompilerServices;
using System.Text;
using CinephileCorner.Content;
using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// All that an export consists of, one file after the other, so that neither a folder nor a zip ever needs more than a few of
/// them in memory. The list of what was taken down comes first: half an export must not publish it elsewhere.
/// </summary>
internal sealed class ExportContents(CinephileDbContext db, TransferOptions options)
{
    /// <summary>Holds, in the articles' places, what has been written and not yet been published; no import reads it.</summary>
    public const string PendingFolder = "pending";

    private const int ArticlesAtOnce = 100;

    private readonly MediaFolder _media = new(options.MediaPath);
    private readonly ExportPlaces _places = new(options.TimeZone);

    /// <summary>Every file; what cannot be had is told of in <paramref name="problems"/>.</summary>
    public async IAsyncEnumerable<ExportedFile> FilesAsync(List<Problem> problems, IProgress<ImportStep>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var takenDown = await TakenDownAsync(cancellationToken);
        if (takenDown.Count > 0)
        {
            var lines = takenDown.Values.OrderBy(place => place.Path, StringComparer.Ordinal).Select(place => TakenDownList.Line(place.State, place.Path));
            yield return new ExportedFile(TakenDownList.File, Encoding.UTF8.GetBytes(string.Concat(lines)), ExportedKind.TakenDownList);
        }
        var (done, last, total) = (0, 0, await db.Articles.CountAsync(cancellationToken));
        while (await NextAsync(last, cancellationToken) is { Count: > 0 } articles)
        {
            foreach (var article in articles)
            {
                var place = takenDown.TryGetValue(article.Id, out var taken) ? taken.Path : _places.Take(article.Kind, article.Slug, article.SourcePath, article.Source);
                yield return new ExportedFile(place, article.Source, ExportedKind.Article);
                if (article.Pending is not null)
                    yield return new ExportedFile($"{PendingFolder}/{place}", article.Pending, ExportedKind.Pending);
            }
            last = articles[^1].Id;
            progress?.Report(new ImportStep(done += articles.Count, total));
        }
        foreach (var (file, path) in await PicturesAsync(cancellationToken))
        {
            if (await ReadAsync(file, cancellationToken) is { } bytes)
                yield return new ExportedFile(path, bytes, ExportedKind.Picture);
            else
                problems.Add(new Problem(Severity.Error, path, 1, 1, $"The picture “{file}” is missing from the media folder", "restore it from a backup"));
        }
    }

    private async Task<Dictionary<int, (string Path, ArticleState State)>> TakenDownAsync(CancellationToken cancellationToken)
    {
        var places = new Dictionary<int, (string Path, ArticleState State)>();
        var articles = db.Articles.AsNoTracking().Where(article => article.State == ArticleState.Withdrawn || article.State == ArticleState.Trashed).OrderBy(article => article.Id)
            .Select(article => new { article.Id, article.Kind, article.Slug, article.SourcePath, article.State, article.Text.Source });
        await foreach (var article in articles.AsAsyncEnumerable().WithCancellation(cancellationToken))
            places[article.Id] = (_places.Take(article.Kind, article.Slug, article.SourcePath, article.Source), article.State);
        return places;
    }

    private Task<List<Row>> NextAsync(int last, CancellationToken cancellationToken) =>
        db.Articles.AsNoTracking().Where(article => article.Id > last).OrderBy(article => article.Id).Take(ArticlesAtOnce)
            .Select(article => new Row(article.Id, article.Kind, article.Slug, article.SourcePath, article.Text.Source, article.Pending == null ? null : article.Pending.Source))
            .ToListAsync(cancellationToken);

    private async Task<List<(string File, string Path)>> PicturesAsync(CancellationToken cancellationToken)
    {
        var pictures = await db.ArticlePictures.AsNoTracking().Where(picture => picture.File != null)
            .Select(picture => new { picture.File, picture.OriginalPath }).Distinct().ToListAsync(cancellationToken);
        return [.. pictures.Select(picture => (picture.File!, picture.OriginalPath ?? "media/" + picture.File)) // the query leaves out the missing
            .OrderBy(picture => picture.Item2, StringComparer.Ordinal)];
    }

    private async Task<byte[]?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var kept = _media.PathOf(file);
        return MediaFolder.IsName(file) && File.Exists(kept) ? await File.ReadAllBytesAsync(kept, cancellationToken) : null;
    }

    private sealed record Row(int Id, ArticleKind Kind, string Slug, string? SourcePath, byte[] Source, byte[]? Pending);
}
