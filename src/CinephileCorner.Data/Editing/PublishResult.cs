using CinephileCorner.Content;

namespace CinephileCorner.Data.Editing;

/// <summary>How publishing, scheduling, taking down or moving ended.</summary>
public sealed record PublishResult(PublishOutcome Outcome)
{
    /// <summary>What has to be put right; empty unless refused.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>When readers get it, UTC; null when they have it, or never will.</summary>
    public DateTime? DueUtc { get; init; }

    /// <summary>The revision that keeps a text in conflict; null otherwise.</summary>
    public int? KeptAs { get; init; }

    public string Headline { get; init; } = "";
}
