namespace CinephileCorner.Content.Editing;

/// <summary>A line of two texts laid over each other: what stayed, what went, what came.</summary>
/// <param name="Number">The line's number in the newer text, from 1; null for one that is not in it.</param>
public sealed record DiffLine(int? Number, IReadOnlyList<DiffPiece> Pieces)
{
    /// <summary>False for a line that is the same in both.</summary>
    public bool IsChanged => Pieces.Any(piece => piece.Kind != DiffKind.Same);
}
