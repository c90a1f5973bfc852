using System.Buffers.Binary;
using System.IO.Compression;

namespace CinephileCorner.Data.Media;

/// <summary>Walks a PNG before anything decodes it: a text or colour profile of a few bytes may swell to gigabytes.</summary>
internal static class PngChunks
{
    private const int MostChunks = 100_000;

    /// <summary>Null when there is nothing against it, else a sentence.</summary>
    public static string? Fault(byte[] png)
    {
        var at = 8;
        for (var count = 0; count < MostChunks; count++)
        {
            if (at + 12 > png.Length)
                return "The picture breaks off before its end. Send it again.";
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (length > png.Length - at - 12)
                return "The picture breaks off before its end. Send it again.";
            var name = png.AsSpan(at + 4, 4);
            if (name.SequenceEqual("IEND"u8))
                return null;
            if (Packed(name, png.AsMemory(at + 8, (int)length)) is { } packed && Swells(packed))
                return "The picture carries a text or a colour profile that swells beyond all measure. Save it without them.";
            at += 12 + (int)length;
        }
        return "The picture is cut into too many pieces. Open it and save it again.";
    }

    // Name, zero, then what is peculiar to each kind, then the packed bytes; null where nothing is packed.
    private static ReadOnlyMemory<byte>? Packed(ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data)
    {
        var word = data.Span.IndexOf((byte)0);
        if (word < 0 || !(name.SequenceEqual("iCCP"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8)))
            return null;
        if (!name.SequenceEqual("iTXt"u8))
            return word + 2 <= data.Length ? data[(word + 2)..] : null;
        if (word + 3 > data.Length || data.Span[word + 1] != 1)
            return null;
        var rest = data[(word + 3)..];
        for (var skipped = 0; skipped < 2; skipped++)
        {
            var end = rest.Span.IndexOf((byte)0);
            if (end < 0)
                return null;
            rest = rest[(end + 1)..];
        }
        return rest;
    }

    private static bool Swells(ReadOnlyMemory<byte> packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[16 * 1024];
        long total = 0;
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0 && total <= PictureLimits.MostUnpacked;)
                total += read;
        }
        catch (InvalidDataException)
        {
            // Broken, not large: the decoder passes over it.
        }
        return total > PictureLimits.MostUnpacked;
    }
}
