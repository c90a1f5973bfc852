using System.Buffers.Binary;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>Counts the entries of a zip before anything else reads it: a list of millions would fill the memory by itself.</summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The entries of the archive, counted one by one up to <paramref name="most"/> and one more; null when it is no whole zip.</summary>
    public static int? Count(Stream zip, int most)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndLength + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndSignature)
                continue;
            var said = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
            var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            // A field full of ones stands for a larger number elsewhere, which none of ours needs.
            if (said == ushort.MaxValue || start == uint.MaxValue)
                return most + 1;
            var counted = Walk(zip, start, most);
            return counted == said || counted > most ? counted : null;
        }
        return null;
    }

    private static int Walk(Stream zip, long start, int most)
    {
        var head = new byte[EntryLength];
        var count = 0;
        for (var at = start; count <= most && at + EntryLength <= zip.Length; count++)
        {
            zip.Position = at;
            zip.ReadExactly(head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) != EntrySignature)
                break;
            at += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(32));
        }
        return count;
    }
}
