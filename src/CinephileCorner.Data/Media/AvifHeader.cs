using System.Buffers.Binary;

namespace CinephileCorner.Data.Media;

/// <summary>Reads the size of an AVIF picture: the largest <c>ispe</c> property in its <c>meta</c> box, the others being tiles and thumbnails.</summary>
internal static class AvifHeader
{
    private const int MostBoxes = 1_000;

    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes[4..8].SequenceEqual("ftyp"u8))
            return null;
        var brands = bytes[8..Math.Min(bytes.Length, Math.Max(16, Size(bytes)))];
        if (brands.IndexOf("avif"u8) < 0 && brands.IndexOf("avis"u8) < 0)
            return null;
        var budget = MostBoxes;
        var (width, height) = Largest(bytes, ref budget);
        return new PictureHeader("avif", width, height);
    }

    private static (int Width, int Height) Largest(ReadOnlySpan<byte> boxes, ref int budget)
    {
        (int Width, int Height) found = (0, 0);
        while (boxes.Length >= 8 && budget-- > 0)
        {
            var size = Size(boxes);
            if (size < 8 || size > boxes.Length)
                size = boxes.Length;
            var name = boxes[4..8];
            var inside = boxes[8..size];
            var inner = (0, 0);
            if (name.SequenceEqual("meta"u8) && inside.Length > 4)
                inner = Largest(inside[4..], ref budget);
            else if (name.SequenceEqual("iprp"u8) || name.SequenceEqual("ipco"u8))
                inner = Largest(inside, ref budget);
            else if (name.SequenceEqual("ispe"u8) && inside.Length >= 12)
                inner = (BinaryPrimitives.ReadInt32BigEndian(inside[4..]), BinaryPrimitives.ReadInt32BigEndian(inside[8..]));
            found = Area(inner) > Area(found) ? inner : found;
            boxes = boxes[size..];
        }
        return found;
    }

    private static long Area((int Width, int Height) size) => (long)size.Width * size.Height;

    private static int Size(ReadOnlySpan<byte> box) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(box));
}
