using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CinephileCorner.Data.Media;
using NetVips;

namespace CinephileCorner.Data.Tests.Media;

/// <summary>Pictures, good and hostile.</summary>
internal static class Pictures
{
    public const string Canary = "canary-52.5200N-13.4050E";

    public static byte[] Make(string kind, int width, int height, int shade = 0)
    {
        Vips.Prepare();
        using var image = Image.Xyz(width, height);
        using var across = image[0].Linear([255.0 / width], [shade]).Cast(Enums.BandFormat.Uchar);
        using var down = image[1].Linear([255.0 / height], [0.0]).Cast(Enums.BandFormat.Uchar);
        using var colours = across.Bandjoin(down, across).Copy(interpretation: Enums.Interpretation.Srgb);
        return Save(colours, kind);
    }

    /// <summary>Nothing that can be squeezed.</summary>
    public static byte[] Noise(string kind, int width, int height, int quality = 96)
    {
        Vips.Prepare();
        using var one = Image.Gaussnoise(width, height, mean: 128, sigma: 60, seed: 7);
        using var colours = one.Bandjoin(one.Rot180(), one.FlipHor()).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return Save(colours, kind, quality);
    }

    /// <summary>A JPEG as a telephone writes it: lying on its side, with its place, a comment and an XMP packet.</summary>
    public static byte[] Photo(int width, int height, ushort orientation = 6)
    {
        var jpeg = Make("jpg", width, height);
        var words = Encoding.ASCII.GetBytes(Canary + "\0");
        var tiff = new byte[8 + 2 + 24 + 4 + words.Length];
        "II*\0"u8.CopyTo(tiff);
        tiff[4] = 8;
        tiff[8] = 2;
        Entry(tiff.AsSpan(10), 0x010e, 2, (uint)words.Length, 38);
        Entry(tiff.AsSpan(22), 0x0112, 3, 1, orientation);
        words.CopyTo(tiff, 38);
        return [.. jpeg[..2], .. Segment(0xe1, [.. "Exif\0\0"u8, .. tiff]), .. Segment(0xe1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. words]), .. Segment(0xfe, words), .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is that large, whatever stands in it.</summary>
    public static byte[] Png(uint width, uint height, params (string Name, byte[] Data)[] chunks)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (1, 0);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", head), .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Data)), .. Chunk("IEND", [])];
    }

    /// <summary>So many zeros, packed.</summary>
    public static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var block = new byte[1024 * 1024];
            for (; count > 0; count -= block.Length)
                stream.Write(block, 0, (int)Math.Min(count, block.Length));
        }
        return packed.ToArray();
    }

    private static byte[] Save(Image image, string kind, int quality = 90) => kind switch
    {
        "jpg" => image.JpegsaveBuffer(q: quality),
        "png" => image.PngsaveBuffer(),
        "webp" => image.WebpsaveBuffer(),
        "gif" => image.GifsaveBuffer(),
        "tif" => image.TiffsaveBuffer(),
        _ => image.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
    };

    private static byte[] Segment(byte marker, byte[] data) => [0xff, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static void Entry(Span<byte> at, ushort tag, ushort type, uint count, uint value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], type);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(at[8..], value);
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Encoding.ASCII.GetBytes(name).CopyTo(chunk, 4);
        data.CopyTo(chunk, 8);
        var crc = uint.MaxValue;
        foreach (var one in chunk.AsSpan(4, 4 + data.Length))
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xedb88320);
        }
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), ~crc);
        return chunk;
    }
}
