namespace CinephileCorner.Domain.Articles;

/// <summary>A secret address under which somebody without an account reads an article before it is published, until it is revoked.</summary>
public sealed class DraftLink
{
    public int Id { get; private set; }

    public required int ArticleId { get; init; }

    /// <summary>SHA-256 of the secret, in hex: the secret itself is shown once and not kept.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Whom it is for, in its maker's words; null when nothing was said.</summary>
    public string? For { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required string By { get; init; }

    /// <summary>Null while it works.</summary>
    public DateTime? RevokedUtc { get; set; }
}
