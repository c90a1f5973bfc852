using System.IO.Compression;
using System.Text;
using CinephileCorner.Content;
using CinephileCorner.Data.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Writes every article, draft or not, as the file it is, with its pictures where they lay, into a folder or a zip. What editors have
/// written and not yet published stands beside them; older versions are left to backups. In a folder nothing is overwritten: a file
/// that is there and says something else is left alone and told of.
/// </summary>
public sealed class ContentExporter(IServiceScopeFactory scopes, TransferOptions options)
{
    private const string ProblemsFile = "not-exported.txt";

    /// <summary>Writes into a folder.</summary>
    public async Task<ExportReport> ExportAsync(string folder, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default)
    {
        var target = Path.GetFullPath(folder);
        List<Problem> missing = [];
        List<Problem> problems = [];
        var (written, same, pending, pictures) = (0, 0, 0, 0);
        await using var scope = scopes.CreateAsyncScope();
        await foreach (var file in Contents(scope).FilesAsync(missing, progress, cancellationToken))
        {
            var wrote = await WriteAsync(target, folder, file.Path, file.Bytes, problems, cancellationToken);
            written += wrote is true && file.Kind == ExportedKind.Article ? 1 : 0;
            same += wrote is false && file.Kind == ExportedKind.Article ? 1 : 0;
            pending += wrote is true && file.Kind == ExportedKind.Pending ? 1 : 0;
            pictures += wrote is true && file.Kind == ExportedKind.Picture ? 1 : 0;
        }
        problems.AddRange(missing.Select(problem => problem with { Path = Path.Combine(folder, problem.Path) }));
        return new ExportReport(written, same, pending, pictures, problems);
    }

    /// <summary>Writes the same files as a zip, while they are read; the stream is left open.</summary>
    public async Task<ExportReport> ExportAsync(Stream zip, CancellationToken cancellationToken = default)
    {
        List<Problem> problems = [];
        var (written, pending, pictures) = (0, 0, 0);
        await using var scope = scopes.CreateAsyncScope();
        var output = new PatientStream(zip);
        await using (var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken))
        {
            await foreach (var file in Contents(scope).FilesAsync(problems, progress: null, cancellationToken))
            {
                // Pictures are compressed as they are.
                await AddAsync(archive, file.Path, file.Bytes, file.Kind == ExportedKind.Picture ? CompressionLevel.NoCompression : CompressionLevel.Optimal, cancellationToken);
                await output.FlushAsync(cancellationToken);
                written += file.Kind == ExportedKind.Article ? 1 : 0;
                pending += file.Kind == ExportedKind.Pending ? 1 : 0;
                pictures += file.Kind == ExportedKind.Picture ? 1 : 0;
            }
            if (problems.Count > 0)
                await AddAsync(archive, ProblemsFile, Encoding.UTF8.GetBytes(string.Concat(problems.Select(problem => problem + "\n"))), CompressionLevel.Optimal, cancellationToken);
        }
        await output.FlushAsync(cancellationToken);
        return new ExportReport(written, 0, pending, pictures, problems);
    }

    private ExportContents Contents(AsyncServiceScope scope) => new(scope.ServiceProvider.GetRequiredService<CinephileDbContext>(), options);

    private static async Task AddAsync(ZipArchive archive, string path, byte[] bytes, CompressionLevel level, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(path, level);
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(bytes, cancellationToken);
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
