namespace CinephileCorner.Content.Editing;

/// <summary>What came of a merge.</summary>
/// <param name="Text">Null when there is a conflict.</param>
/// <param name="Pieces">The whole text in order; joined they hold every word either side wrote.</param>
public sealed record MergeResult(string? Text, IReadOnlyList<MergePiece> Pieces);
