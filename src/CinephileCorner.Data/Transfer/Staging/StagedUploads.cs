using System.Security.Cryptography;
using System.Text.Json;
using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>Uploads on their way in: unpacked beside the store, looked at, taken in or forgotten after a day.</summary>
public sealed class StagedUploads(TransferOptions options, TimeProvider time)
{
    /// <summary>Uploads older than that are gone.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private const int IdLength = 32;
    private const string FilesFolder = "files";
    private const string Card = "upload.json";

    /// <summary>Unpacks what was sent; nothing else happens to it.</summary>
    /// <param name="isBusy">Whether an upload is being taken in at the moment: it makes no room for this one.</param>
    /// <exception cref="UploadRefusedException">It cannot be taken as a whole; nothing of it stays.</exception>
    public async Task<StagedUpload> StageAsync(IReadOnlyList<UploadedFile> files, int editorId, string by, Func<string, bool> isBusy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        Sweep();
        foreach (var older in All().Where(upload => upload.EditorId == editorId && !isBusy(upload.Id)).OrderByDescending(upload => upload.AtUtc).Skip(UploadLimits.MostWaiting - 1))
            Remove(older.Id);
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        try
        {
            var folder = Path.Combine(options.StagingPath, id, FilesFolder);
            Create(folder);
            var target = new StagingFolder(folder);
            foreach (var file in files)
                await TakeAsync(file, target, cancellationToken);
            if (target.Files == 0 && target.Problems.Count == 0)
                throw new UploadRefusedException("There is nothing in it that could be taken in: send Markdown files, pictures, or a zip of them.");
            var upload = new StagedUpload
            {
                Id = id,
                EditorId = editorId,
                By = by,
                AtUtc = time.GetUtcNow().UtcDateTime,
                Name = files.Count == 1 ? Path.GetFileName(files[0].Name) : $"{files.Count} files",
                Files = target.Files,
                Root = Path.GetRelativePath(folder, RootIn(folder)),
                Problems = target.Problems,
            };
            await DurableFile.WriteAsync(Path.Combine(options.StagingPath, id, Card), upload.ToJson(), cancellationToken);
            return upload;
        }
        catch (Exception fault)
        {
            Remove(id);
            if (fault is IOException or UnauthorizedAccessException)
                throw new UploadRefusedException("The upload could not be written to the disk; see that there is room, and send it again.", fault);
            throw;
        }
    }

    /// <summary>An upload of that person; null when there is none, or it is too old.</summary>
    public StagedUpload? Find(string id, int editorId) => Read(id) is { } upload && upload.EditorId == editorId && !IsOld(upload) ? upload : null;

    /// <summary>Whether there is such an upload, whoever sent it.</summary>
    public bool Exists(string id) => Read(id) is { } upload && !IsOld(upload);

    /// <summary>Uploads of that person, newest first.</summary>
    public IReadOnlyList<StagedUpload> Of(int editorId) => [.. All().Where(upload => upload.EditorId == editorId && !IsOld(upload)).OrderByDescending(upload => upload.AtUtc)];

    /// <summary>What an import is asked to take in.</summary>
    public ImportRequest RequestFor(StagedUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return new ImportRequest([Path.GetFullPath(Path.Combine(options.StagingPath, upload.Id, FilesFolder, upload.Root))], ImportOrigin.Upload)
        {
            EditorId = upload.EditorId,
            By = upload.By,
            Upload = upload.Id,
            Problems = upload.Problems,
        };
    }

    /// <summary>Deletes an upload with all its files.</summary>
    public void Remove(string id)
    {
        var folder = Path.Combine(options.StagingPath, id);
        if (!IsId(id) || !Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody reads one of its files; the next sweep finds it again.
        }
    }

    /// <summary>Deletes what is older than a day, and what was broken off before it was whole.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(options.StagingPath))
            return;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var folder in new DirectoryInfo(options.StagingPath).GetDirectories().Where(folder => IsId(folder.Name)))
        {
            var isOld = Read(folder.Name) is { } upload ? IsOld(upload) : now - folder.LastWriteTimeUtc > Life;
            if (isOld)
                Remove(folder.Name);
        }
    }

    private static async Task TakeAsync(UploadedFile file, StagingFolder target, CancellationToken cancellationToken)
    {
        file.Content.Position = 0;
        if (file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            await ZipUnpacker.UnpackAsync(file.Content, target, cancellationToken);
        else if (target.Admits(file.Name))
            await target.TakeAsync(file.Name, file.Content, (_, _) => null, cancellationToken);
    }

    // A zip often holds one folder with everything in it, or a whole checkout with the content folder in it.
    private static string RootIn(string folder)
    {
        for (var at = folder; ; )
        {
            var folders = Directory.GetDirectories(at);
            if (Directory.GetFiles(at, "*.md").Length > 0 || ArticleAddress.Folders.Any(room => Directory.Exists(Path.Combine(at, room))))
                return at;
            var content = Path.Combine(at, "content");
            if (Directory.Exists(content))
                at = content;
            else if (folders.Length == 1)
                at = folders[0];
            else
                return at;
        }
    }

    private IEnumerable<StagedUpload> All() => Directory.Exists(options.StagingPath)
        ? new DirectoryInfo(options.StagingPath).GetDirectories().Select(folder => Read(folder.Name)).OfType<StagedUpload>()
        : [];

    private StagedUpload? Read(string id)
    {
        var card = Path.Combine(options.StagingPath, id, Card);
        if (!IsId(id) || !File.Exists(card))
            return null;
        try
        {
            return StagedUpload.FromJson(File.ReadAllBytes(card));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private bool IsOld(StagedUpload upload) => time.GetUtcNow().UtcDateTime - upload.AtUtc > Life;

    private static bool IsId(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);

    // Drafts may be among them: they are nobody else's business on this machine.
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
