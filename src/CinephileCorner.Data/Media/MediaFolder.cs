using System.Security.Cryptography;

namespace CinephileCorner.Data.Media;

/// <summary>The folder of pictures that <c>/media/</c> shows. A picture's name is made from its content, so one is never overwritten.</summary>
public sealed class MediaFolder(string path)
{
    /// <summary>A larger picture is refused.</summary>
    public const int MostBytes = PictureLimits.MostBytes;

    private const int NameLength = 32;

    /// <summary>Endings without dot.</summary>
    internal static readonly IReadOnlyList<string> Kinds = ["jpg", "png", "webp", "avif"];

    /// <summary>Absolute.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The name a picture with these bytes has in the folder.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes, PictureHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..NameLength] + "." + header.Extension;
    }

    /// <summary>Whether the text is a name as <see cref="NameOf"/> makes them: what is not, is no file of ours.</summary>
    public static bool IsName(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Length > NameLength + 1 && file[NameLength] == '.' && file[..NameLength].All(char.IsAsciiHexDigitLower)
            && file[(NameLength + 1)..] is "jpg" or "png" or "webp" or "avif";
    }

    /// <summary>Whether the text is a name of ours, of a picture or of one of its sizes.</summary>
    internal static bool IsNameOrSize(string file)
    {
        var dash = file.IndexOf('-', StringComparison.Ordinal);
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        return dash < 0 ? IsName(file) : dot > dash + 1 && file[(dash + 1)..dot].All(char.IsAsciiDigit) && IsName(file[..dash] + file[dot..]);
    }

    /// <summary>Where a picture of that name lies, there or not.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Keeps the picture, unless it is kept already; then it counts as new, so that the sweeper leaves it until its row is there.</summary>
    public async Task KeepAsync(string file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var target = new FileInfo(PathOf(file));
        if (!target.Exists || target.Length != bytes.Length)
            await DurableFile.WriteAsync(target.FullName, bytes, cancellationToken);
        else
            File.SetLastWriteTimeUtc(target.FullName, TimeProvider.System.GetUtcNow().UtcDateTime);
    }
}
