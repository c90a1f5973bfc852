namespace CinephileCorner.Data.Transfer;

/// <summary>A picture that a source names, found on the disk or in the store.</summary>
/// <param name="File">Its name below <c>/media/</c>.</param>
/// <param name="OriginalPath">Where it lies below the content folder, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="FullPath">Where to copy it from; null when the media folder has it.</param>
internal sealed record FoundPicture(string File, string OriginalPath, int Width, int Height, long Length, string? FullPath);
