namespace CinephileCorner.Domain.Articles;

/// <summary>A text that reached the site and could not be taken: the sign-in had ended, the form was stale, it was too long. Kept for its author.</summary>
public sealed class KeptText
{
    public int Id { get; private set; }

    public required DateTime AtUtc { get; init; }

    /// <summary>Whose it is; null when that cannot be told any more.</summary>
    public int? EditorId { get; init; }

    /// <summary>The article it was meant for; null for a new one.</summary>
    public int? ArticleId { get; init; }

    /// <summary>Why it was not taken, a sentence.</summary>
    public required string Reason { get; init; }

    public required byte[] Source { get; init; }

    /// <summary>When its author was done with it; null while it waits. It is not deleted.</summary>
    public DateTime? SettledUtc { get; set; }
}
