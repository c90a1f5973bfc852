namespace CinephileCorner.Content.Editing;

/// <summary>What became of a stretch of text.</summary>
public enum DiffKind
{
    Same = 0,
    Added = 1,
    Removed = 2,
}
