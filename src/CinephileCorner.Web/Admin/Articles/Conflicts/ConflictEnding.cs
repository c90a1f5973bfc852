namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>What became of the wish to settle a conflict.</summary>
public enum ConflictEnding
{
    Done = 0,
    Missing = 1,
    Forbidden = 2,

    /// <summary>The article is not the one that was looked at any more.</summary>
    Outdated = 3,
}
