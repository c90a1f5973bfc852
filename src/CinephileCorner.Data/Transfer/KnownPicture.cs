namespace CinephileCorner.Data.Transfer;

/// <summary>What the store knows of a picture that an article names.</summary>
/// <param name="File">Null when it was missing.</param>
internal sealed record KnownPicture(int ArticleId, string Path, string? File, string? OriginalPath, int Width, int Height, long Length, DateTime KeptUtc)
{
    public FoundPicture? Found => File is null || OriginalPath is null ? null : new FoundPicture(File, OriginalPath, Width, Height, Length, FullPath: null);
}
