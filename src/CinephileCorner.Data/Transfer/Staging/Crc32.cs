namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>The checksum of zip files, as it grows. The framework reads zips without looking at it.</summary>
internal struct Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Enumerable.Range(0, 8).Aggregate((uint)number, (sum, _) => (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320))];

    private uint _inverse;

    /// <summary>Of the bytes so far.</summary>
    public readonly uint Value => _inverse;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~_inverse;
        foreach (var one in bytes)
            sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        _inverse = ~sum;
    }
}
