namespace CinephileCorner.Data.Transfer;

/// <summary>A file of an export.</summary>
/// <param name="Path">Below the folder, with <c>/</c>.</param>
internal sealed record ExportedFile(string Path, byte[] Bytes, ExportedKind Kind);
