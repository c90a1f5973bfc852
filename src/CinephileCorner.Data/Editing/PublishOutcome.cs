namespace CinephileCorner.Data.Editing;

/// <summary>What became of the wish to publish, schedule, take down or move an article.</summary>
public enum PublishOutcome
{
    Done = 0,

    /// <summary>There is no such article.</summary>
    Missing = 1,

    /// <summary>The article is another critic's, or its critic may not publish.</summary>
    Forbidden = 2,

    /// <summary>The text is not the one that was looked at any more.</summary>
    Outdated = 3,

    /// <summary>Something has to be put right first; the problems say what.</summary>
    Refused = 4,

    /// <summary>What is pending and what was published meanwhile do not fit together; the editor has to settle it.</summary>
    Conflict = 5,
}
