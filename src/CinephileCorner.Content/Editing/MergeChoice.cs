namespace CinephileCorner.Content.Editing;

/// <summary>How a conflict is settled.</summary>
public enum MergeChoice
{
    Mine,
    Theirs,
    Both,
    Base,
}
