using System.Text;

namespace CinephileCorner.Data.Media;

/// <summary>What to say to a file that is none of the four kinds of picture: what it is, as far as its first bytes tell, and what to save it as.</summary>
internal static class StrangerWords
{
    private const string Otherwise = "Save it as JPEG, PNG, WebP or AVIF.";

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
            return "The file is empty. Choose it again.";
        if (bytes.StartsWith("GIF8"u8))
            return "GIF pictures are not taken. Save it as PNG; of one that moves, save a still.";
        if (bytes.StartsWith("BM"u8))
            return "BMP pictures are not taken. Save it as PNG.";
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
            return "TIFF pictures are not taken. Save it as JPEG or PNG.";
        if (bytes.StartsWith("%PDF"u8))
            return "This is a PDF, not a picture. Save the page you want as PNG.";
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
            return IsHeic(bytes) ? "HEIC pictures are not taken. Save it as JPEG." : $"This is a film or a picture of a kind that is not taken. {Otherwise}";
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        if (start.Contains("<svg", StringComparison.OrdinalIgnoreCase))
            return "SVG drawings are not taken. Save it as PNG.";
        return IsTold(bytes) ? $"The picture is damaged, or has a side of more than {PictureLimits.LongestSide:N0} pixels. Open it and save it again, smaller." : $"This is no picture that can be shown. {Otherwise}";
    }

    private static bool IsHeic(ReadOnlySpan<byte> bytes) => bytes[8..12] is var brand && (brand.StartsWith("he"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8));

    // It begins as one of the four, and its header says nothing sensible.
    private static bool IsTold(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) || bytes.StartsWith("RIFF"u8);
}
