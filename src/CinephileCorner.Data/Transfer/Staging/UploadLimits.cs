using CinephileCorner.Data.Media;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>How much an upload may hold; the page that takes uploads says the same.</summary>
public static class UploadLimits
{
    public const int MostBytes = 200 * 1024 * 1024;

    /// <summary>Files, folders included.</summary>
    public const int MostEntries = 5_000;

    /// <summary>Of everything together, inflated.</summary>
    public const long MostInflated = 512L * 1024 * 1024;

    /// <summary>Inflated bytes to each byte of a zip; text is seldom above ten.</summary>
    public const int MostRatio = 100;

    public const int MostTextBytes = 2 * 1024 * 1024;

    public const int MostPictureBytes = MediaFolder.MostBytes;

    public const int DeepestPath = 8;

    public const int LongestPath = 300;

    /// <summary>Uploads that one person may have waiting.</summary>
    public const int MostWaiting = 3;
}
