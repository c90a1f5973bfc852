using System.Buffers.Binary;

namespace CinephileCorner.Data.Media;

/// <summary>What a picture's first bytes say of it. The file's name is not asked: content decides.</summary>
/// <param name="Extension">Without dot: <c>jpg</c>, <c>png</c>, <c>webp</c> or <c>avif</c>.</param>
/// <param name="Width">Pixels, as shown: a turned photograph has its sides exchanged.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureHeader(string Extension, int Width, int Height)
{
    /// <summary>Pixels on a side; a larger number is a broken or hostile header.</summary>
    public const int LongestSide = 20_000;

    /// <summary>Null for anything but a JPEG, PNG, WebP or AVIF picture of a sensible size. Never throws for what the bytes hold.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var header = Png(bytes) ?? JpegHeader.Read(bytes) ?? WebP(bytes) ?? AvifHeader.Read(bytes);
        return header is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide } ? header : null;
    }

    private static PictureHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 33 && bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? new PictureHeader("png", Big(bytes[16..]), Big(bytes[20..]))
            : null;

    private static PictureHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
            return null;
        var chunk = bytes[12..16];
        var data = bytes[20..];
        if (chunk.SequenceEqual("VP8 "u8) && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9d, 0x01, 0x2a]))
            return new PictureHeader("webp", BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3fff);
        if (chunk.SequenceEqual("VP8L"u8) && data[0] == 0x2f)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new PictureHeader("webp", (int)(bits & 0x3fff) + 1, (int)((bits >> 14) & 0x3fff) + 1);
        }
        return chunk.SequenceEqual("VP8X"u8) ? new PictureHeader("webp", Little24(data[4..]) + 1, Little24(data[7..]) + 1) : null;
    }

    private static int Big(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
