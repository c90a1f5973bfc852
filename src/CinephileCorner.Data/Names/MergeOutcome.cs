namespace CinephileCorner.Data.Names;

/// <summary>What became of the wish to merge two names, or to take that back.</summary>
public enum MergeOutcome
{
    Done = 0,

    /// <summary>One of them is not there, or the merge to take back was taken back already.</summary>
    Missing = 1,

    /// <summary>Both are the same.</summary>
    Same = 2,

    /// <summary>One of them was merged meanwhile, or is named elsewhere than it was when somebody looked.</summary>
    Outdated = 3,
}
