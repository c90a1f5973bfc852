using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>
/// Puts the files of one upload into its folder, under guard: only articles and pictures, only names that are plainly paths below it,
/// nothing twice, nothing too large, and no more of it all than fits. What is left out is told.
/// </summary>
internal sealed class StagingFolder(string folder)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private long _bytes;

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Files that were taken.</summary>
    public int Files { get; private set; }

    /// <summary>Most bytes a file of that name may have; null when it is nothing we take.</summary>
    public static int? MostOf(string name)
    {
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith("/" + TakenDownList.File, StringComparison.Ordinal) || name == TakenDownList.File)
            return UploadLimits.MostTextBytes;
        return Array.Exists(Pictures, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? UploadLimits.MostPictureBytes : null;
    }

    public void Tell(Severity severity, string name, string what, string remedy) => _problems.Add(new Problem(severity, Shown(name), 1, 1, what, remedy));

    /// <summary>Whether a file of that name may come in at all; what speaks against it is told.</summary>
    public bool Admits(string name)
    {
        if (UploadPath.Fault(name) is { } fault)
        {
            Tell(Severity.Warning, name, fault.What, fault.Remedy);
            return false;
        }
        // What programs leave behind in every archive is not worth a word.
        if (name.Split('/').Any(part => part[0] == '.' || part == "__MACOSX"))
            return false;
        if (MostOf(name) is null)
        {
            Tell(Severity.Note, name, "The file is neither an article nor a picture and was left out", "send Markdown files, pictures, or a zip of them");
            return false;
        }
        if (_keys.Add(UploadPath.Key(name)))
            return true;
        Tell(Severity.Warning, name, "Another file of the upload has that name, or one that differs in case alone; this one was left out", "give it another name");
        return false;
    }

    /// <summary>Copies a file that was admitted. What is larger than it may be leaves nothing behind.</summary>
    /// <param name="fault">Asked with the checksum when all was read: what is wrong with it; null for nothing.</param>
    /// <exception cref="UploadRefusedException">The upload as a whole is too large.</exception>
    public async Task TakeAsync(string name, Stream content, Func<long, uint, string?> fault, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!RealPath.IsNamedBelow(path, folder))
            throw new UploadRefusedException("A file of the upload would lie outside its folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it lies below a folder
        var wrong = await CopyAsync(path, content, MostOf(name) ?? 0, fault, cancellationToken);
        if (wrong is null)
        {
            Files++;
            return;
        }
        File.Delete(path);
        Tell(Severity.Error, name, wrong, "pack it again and send it again");
    }

    private async Task<string?> CopyAsync(string path, Stream content, int most, Func<long, uint, string?> fault, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = new byte[64 * 1024];
        var (length, sum) = (0L, default(Crc32));
        try
        {
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                length += count;
                if (length > most)
                    return $"The file is larger than {most / 1024 / 1024} MiB and was left out";
                if ((_bytes += count) > UploadLimits.MostInflated)
                    throw new UploadRefusedException($"The upload holds more than {UploadLimits.MostInflated / 1024 / 1024} MiB once unpacked; send it in parts.");
                sum.Add(buffer.AsSpan(0, count));
                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            return "The file is damaged in the archive and was left out";
        }
        return fault(length, sum.Value);
    }

    // A name that was refused may be anything; a message is one short line.
    private static string Shown(string name)
    {
        var plain = string.Concat(name.Take(120).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? '�' : letter));
        return plain.Length < name.Length ? plain + "…" : plain.Length == 0 ? "(no name)" : plain;
    }
}
