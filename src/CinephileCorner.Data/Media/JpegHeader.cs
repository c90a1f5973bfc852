using System.Buffers.Binary;

namespace CinephileCorner.Data.Media;

/// <summary>Finds the frame of a JPEG, and how a camera that was held upright says it is to be turned.</summary>
internal static class JpegHeader
{
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xff || bytes[1] != 0xd8 || bytes[2] != 0xff)
            return null;
        var turned = false;
        var at = 2;
        while (at + 9 < bytes.Length)
        {
            if (bytes[at] != 0xff)
                return null;
            var marker = bytes[at + 1];
            if (marker is 0xff or 0x01 or (>= 0xd0 and <= 0xd7))
            {
                at += marker == 0xff ? 1 : 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            // Frames, without the tables that share their range of numbers.
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return turned ? new PictureHeader("jpg", height, width) : new PictureHeader("jpg", width, height);
            }
            if (length < 2 || marker is 0xd9 or 0xda)
                return null;
            if (marker == 0xe1 && at + 2 + length <= bytes.Length)
                turned |= IsTurned(bytes.Slice(at + 4, length - 2));
            at += 2 + length;
        }
        return null;
    }

    // Exif, first directory, tag 0x0112: 5 to 8 lie on their side.
    private static bool IsTurned(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 14 || !exif.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = exif[6..];
        var little = tiff[0] == (byte)'I';
        var start = Word(tiff, 4, little, wide: true);
        if (start < 8 || start + 2 > tiff.Length)
            return false;
        var count = Word(tiff, start, little, wide: false);
        for (var entry = start + 2; count > 0 && entry + 12 <= tiff.Length; entry += 12, count--)
        {
            if (Word(tiff, entry, little, wide: false) == 0x0112)
                return Word(tiff, entry + 8, little, wide: false) is >= 5 and <= 8;
        }
        return false;
    }

    private static int Word(ReadOnlySpan<byte> tiff, int at, bool little, bool wide)
    {
        var bytes = tiff[at..];
        if (wide)
            return (int)Math.Min(int.MaxValue - 16, little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes));
        return little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }
}
