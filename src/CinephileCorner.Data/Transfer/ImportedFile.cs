namespace CinephileCorner.Data.Transfer;

/// <summary>One file in an import's report.</summary>
/// <param name="Path">As the caller named it.</param>
/// <param name="Address">The path of the article's page; null when the file was refused before it had one.</param>
/// <param name="MovedFrom">The address it had before; null unless it moved.</param>
public sealed record ImportedFile(string Path, ImportOutcome Outcome, string? Address, string? MovedFrom = null);
