namespace CinephileCorner.Data.Editing;

/// <summary>How adding a tag ended.</summary>
public sealed record TagResult(PublishOutcome Outcome)
{
    /// <summary>True when the tag stands in changes that readers do not have yet.</summary>
    public bool Waits { get; init; }

    /// <summary>Why it was refused, a sentence; empty otherwise.</summary>
    public string Why { get; init; } = "";
}
