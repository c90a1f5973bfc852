namespace CinephileCorner.Content.Editing;

/// <summary>A stretch of a merged text: agreed, or written differently by both sides.</summary>
/// <param name="Agreed">Null for a conflict.</param>
/// <param name="Base">What stood there before either wrote; empty in an agreed piece, like the two below.</param>
public sealed record MergePiece(string? Agreed, string Base, string Mine, string Theirs)
{
    /// <summary>Whether somebody has to choose.</summary>
    public bool IsConflict => Agreed is null;
}
