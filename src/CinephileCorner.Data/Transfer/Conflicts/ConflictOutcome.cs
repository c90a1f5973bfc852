namespace CinephileCorner.Data.Transfer.Conflicts;

/// <summary>How an attempt to settle a conflict ended.</summary>
public enum ConflictOutcome
{
    Settled = 0,

    /// <summary>One of the sides is no longer what was shown.</summary>
    ChangedMeanwhile = 1,

    /// <summary>There is no conflict any more.</summary>
    Gone = 2,

    /// <summary>The text cannot be an article as it stands.</summary>
    Refused = 3,
}
