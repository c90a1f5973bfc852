namespace CinephileCorner.Data.Transfer;

/// <summary>A picture that a file in conflict names.</summary>
/// <param name="Path">As written.</param>
/// <param name="File">Its name below <c>/media/</c>.</param>
/// <param name="OriginalPath">Where it lay below the content folder, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
public sealed record ConflictPicture(string Path, string File, string OriginalPath, int Width, int Height, long Length);
