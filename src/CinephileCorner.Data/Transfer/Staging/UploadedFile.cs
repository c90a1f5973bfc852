namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>A file as a browser sent it; nothing about it is believed.</summary>
/// <param name="Content">Can be read more than once.</param>
public sealed record UploadedFile(string Name, Stream Content);
