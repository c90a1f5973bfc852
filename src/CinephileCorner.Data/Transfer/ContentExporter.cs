using CinephileCorner.Content;
using CinephileCorner.Data.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Writes every article, draft or not, as the file it is, with its pictures where they lay. A file that is there and says
/// something else is left alone and told of: nothing is overwritten.
/// </summary>
public sealed class ContentExporter(IServiceScopeFactory scopes, TransferOptions options)
{
    private const int ArticlesAtOnce = 200;

    private readonly MediaFolder _media = new(options.MediaPath);

    public async Task<ExportReport> ExportAsync(string folder, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default)
    {
        var target = Path.GetFullPath(folder);
        List<Problem> problems = [];
        var places = new ExportPlaces(options.TimeZone);
        var pictures = new HashSet<(string File, string Path)>();
        var (written, same, done, last) = (0, 0, 0, 0);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        var total = await db.Articles.CountAsync(cancellationToken);
        while (true)
        {
            var articles = await db.Articles.AsNoTracking().Where(article => article.Id > last).OrderBy(article => article.Id).Take(ArticlesAtOnce)
                .Select(article => new { article.Id, article.Kind, article.Slug, article.SourcePath, article.Text.Source })
                .ToListAsync(cancellationToken);
            if (articles.Count == 0)
                break;
            foreach (var article in articles)
            {
                var place = places.Take(article.Kind, article.Slug, article.SourcePath, article.Source);
                var wrote = await WriteAsync(target, folder, place, article.Source, problems, cancellationToken);
                written += wrote is true ? 1 : 0;
                same += wrote is false ? 1 : 0;
            }
            last = articles[^1].Id;
            done += articles.Count;
            progress?.Report(new ImportStep(done, total));
        }

        foreach (var picture in await db.ArticlePictures.AsNoTracking().Where(picture => picture.File != null).ToListAsync(cancellationToken))
            pictures.Add((picture.File!, picture.OriginalPath ?? "media/" + picture.File)); // the query leaves out the missing
        var copied = 0;
        foreach (var (file, path) in pictures.OrderBy(picture => picture.Path, StringComparer.Ordinal))
            copied += await CopyAsync(target, folder, file, path, problems, cancellationToken) ? 1 : 0;
        return new ExportReport(written, same, copied, problems);
    }

    private async Task<bool> CopyAsync(string target, string shown, string file, string path, List<Problem> problems, CancellationToken cancellationToken)
    {
        var kept = _media.PathOf(file);
        if (MediaFolder.IsName(file) && File.Exists(kept))
            return await WriteAsync(target, shown, path, await File.ReadAllBytesAsync(kept, cancellationToken), problems, cancellationToken) is true;
        problems.Add(new Problem(Severity.Error, Path.Combine(shown, path), 1, 1, $"The picture “{file}” is missing from the media folder", "restore it from a backup"));
        return false;
    }

    // True when written, false when the same was there, null when it could not be.
    private static async Task<bool?> WriteAsync(string target, string shown, string place, byte[] bytes, List<Problem> problems, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(target, place));
        var name = Path.Combine(shown, place);
        try
        {
            if (!RealPath.IsNamedBelow(path, target))
                throw new IOException("It would lie outside the folder");
            if (File.Exists(path))
            {
                var there = await File.ReadAllBytesAsync(path, cancellationToken);
                if (bytes.AsSpan().SequenceEqual(there))
                    return false;
                problems.Add(new Problem(Severity.Error, name, 1, 1, "The file is there already and says something else; it was left as it is", "export into an empty folder and compare, or move the file away"));
                return null;
            }
            await DurableFile.WriteAsync(path, bytes, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(Severity.Error, name, 1, 1, $"The file cannot be written ({fault.Message.TrimEnd('.')})", "see that there is room and that the program may write there"));
            return null;
        }
    }
}
