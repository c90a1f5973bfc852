using System.IO.Compression;

namespace CinephileCorner.Web.Assets;

/// <summary>A file that pages refer to. It is compressed once, when somebody first wants it so.</summary>
/// <param name="compresses">False where compressing does not help (fonts, pictures).</param>
internal sealed class Asset(string path, string contentType, byte[] content, bool compresses)
{
    private readonly Lazy<byte[]> _brotli = new(() => Pressed(content, target => new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)));
    private readonly Lazy<byte[]> _gzip = new(() => Pressed(content, target => new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true)));

    public string Path { get; } = path;

    public string ContentType { get; } = contentType;

    public byte[] Content { get; } = content;

    public bool Compresses { get; } = compresses;

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    private static byte[] Pressed(byte[] content, Func<Stream, Stream> press)
    {
        using var target = new MemoryStream();
        using (var pressing = press(target))
            pressing.Write(content);
        return target.ToArray();
    }
}
