namespace CinephileCorner.Data.Editing;

/// <summary>How a save ended.</summary>
public sealed record SaveResult(SaveOutcome Outcome)
{
    public int ArticleId { get; init; }

    /// <summary>Hash of the newest version after the save; the next save is based on it.</summary>
    public string Hash { get; init; } = "";

    public DateTime SavedUtc { get; init; }

    /// <summary>True when readers, or the article's own page in the admin, do not go by this text yet.</summary>
    public bool IsPending { get; init; }

    /// <summary>The newest text, where it is not the one that was sent: merged, or the other's in a conflict.</summary>
    public string? Text { get; init; }

    /// <summary>Who saved meanwhile; null when nobody did.</summary>
    public string? By { get; init; }

    /// <summary>When they did.</summary>
    public DateTime? AtUtc { get; init; }

    /// <summary>The revision that keeps a text in conflict; null otherwise.</summary>
    public int? KeptAs { get; init; }
}
