namespace CinephileCorner.Data.Media;

/// <summary>What a picture may be; the form that takes one says the same.</summary>
public static class PictureLimits
{
    /// <summary>Of the file as it is sent.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>A number in a header beyond it is broken or hostile.</summary>
    public const int LongestSide = PictureHeader.LongestSide;

    /// <summary>Of a JPEG or PNG, which are read row by row.</summary>
    public const int MostPixels = 50_000_000;

    /// <summary>Of a WebP or AVIF, which lie in memory as a whole, several times over.</summary>
    public const int MostPixelsWhole = 13_000_000;

    /// <summary>Bytes that one text or colour profile inside a PNG may have once unpacked.</summary>
    public const int MostUnpacked = 4 * 1024 * 1024;

    /// <summary>How long reading and writing one picture anew may take.</summary>
    public static readonly TimeSpan LongestDecoding = TimeSpan.FromSeconds(30);

    /// <summary>How long all sizes of one picture may take.</summary>
    public static readonly TimeSpan LongestSizes = TimeSpan.FromMinutes(3);

    /// <summary>For the form and the documentation.</summary>
    public static string Words => "JPEG, PNG, WebP or AVIF, up to 20 MB and 50 million pixels (WebP and AVIF: 13 million), no side longer than 20,000.";

    /// <summary>Null when the size is allowed, else a sentence.</summary>
    public static string? Fault(PictureHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var most = header.Extension is "jpg" or "png" ? MostPixels : MostPixelsWhole;
        return (long)header.Width * header.Height > most
            ? $"The picture has {header.Width:N0} × {header.Height:N0} pixels; save it with at most {most / 1_000_000} million."
            : null;
    }
}
