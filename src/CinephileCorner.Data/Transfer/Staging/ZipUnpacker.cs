using System.IO.Compression;
using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>Unpacks what is of use in a zip. What the archive says of itself is looked at first and not believed afterwards.</summary>
internal static class ZipUnpacker
{
    private const int KindOfFile = 0xF000;
    private const int PlainFile = 0x8000;
    private const int Folder = 0x4000;

    // Small files may be squeezed as far as they like: they cannot become much.
    private const int Small = 256 * 1024;

    /// <summary>Takes every article and picture in it.</summary>
    /// <exception cref="UploadRefusedException">It is no whole zip, or too much of one.</exception>
    public static async Task UnpackAsync(Stream zip, StagingFolder target, CancellationToken cancellationToken)
    {
        var count = ZipDirectory.Count(zip, UploadLimits.MostEntries) ?? throw new UploadRefusedException("The zip is damaged or not whole; pack it again and send it again.");
        if (count > UploadLimits.MostEntries)
            throw new UploadRefusedException($"The zip holds more than {UploadLimits.MostEntries:N0} files; send it in parts.");
        zip.Position = 0;
        try
        {
            await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            var useful = archive.Entries.Where(entry => IsUseful(entry, target)).ToList();
            if (useful.Sum(entry => entry.Length) is < 0 or > UploadLimits.MostInflated)
                throw new UploadRefusedException($"The zip holds more than {UploadLimits.MostInflated / 1024 / 1024} MiB once unpacked; send it in parts.");
            foreach (var entry in useful)
                await TakeAsync(entry, target, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            throw new UploadRefusedException("The zip is damaged or of a kind we cannot read; pack it again and send it again.", fault);
        }
    }

    private static bool IsUseful(ZipArchiveEntry entry, StagingFolder target)
    {
        var kind = (entry.ExternalAttributes >> 16) & KindOfFile;
        var name = entry.FullName;
        if (name.EndsWith('/') && entry.Length == 0)
        {
            if (UploadPath.Fault(name.TrimEnd('/')) is { } fault)
                target.Tell(Severity.Warning, name, fault.What, fault.Remedy);
            return false;
        }
        if (kind is not (0 or PlainFile or Folder))
        {
            target.Tell(Severity.Warning, name, "This is a link or something else that is no file, and was left out", "pack the file itself");
            return false;
        }
        if (entry.IsEncrypted)
        {
            target.Tell(Severity.Warning, name, "The file is locked with a password and was left out", "pack it without one");
            return false;
        }
        if (!target.Admits(name))
            return false;
        if (entry.Length > StagingFolder.MostOf(name))
        {
            target.Tell(Severity.Error, name, $"The file is larger than {StagingFolder.MostOf(name) / 1024 / 1024} MiB and was left out", "split it, or save it smaller");
            return false;
        }
        if (entry.Length <= Small || entry.Length <= entry.CompressedLength * UploadLimits.MostRatio)
            return true;
        target.Tell(Severity.Error, name, "The file is squeezed further than any text or picture could be, and was left out", "send the file by itself");
        return false;
    }

    private static async Task TakeAsync(ZipArchiveEntry entry, StagingFolder target, CancellationToken cancellationToken)
    {
        Stream content;
        try
        {
            content = await entry.OpenAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            target.Tell(Severity.Error, entry.FullName, "The file is damaged in the archive and was left out", "pack it again and send it again");
            return;
        }
        await using (content)
        {
            await target.TakeAsync(entry.FullName, content,
                (length, sum) => length == entry.Length && sum == entry.Crc32 ? null : "The file is not what the archive says it is, and was left out", cancellationToken);
        }
    }
}
