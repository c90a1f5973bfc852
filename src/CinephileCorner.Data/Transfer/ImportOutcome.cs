namespace CinephileCorner.Data.Transfer;

/// <summary>What became of one file.</summary>
public enum ImportOutcome
{
    Added = 0,
    Changed = 1,

    /// <summary>File and store say what they said, whichever of them is newer.</summary>
    Unchanged = 2,

    /// <summary>The file has an error, or the store would not take it; what was stored before stays.</summary>
    Refused = 3,

    /// <summary>File and store were both changed since they last agreed; neither was overwritten.</summary>
    Conflict = 4,
}
