namespace CinephileCorner.Content.Editing;

/// <summary>Some words of a line, and what became of them.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);
