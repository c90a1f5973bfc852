namespace CinephileCorner.Data.Identity;

/// <summary>A link that works once, until a moment: the first set-up, an invitation, a new password.</summary>
public sealed class OneTimeLink
{
    public int Id { get; private set; }

    public required OneTimeLinkKind Kind { get; init; }

    /// <summary>SHA-256 of the secret, in hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Of a new password: whose; null otherwise.</summary>
    public int? EditorId { get; init; }

    /// <summary>Of an invitation: what the account will be; null otherwise.</summary>
    public string? Role { get; init; }

    /// <summary>Of an invitation: whom it is for; null otherwise.</summary>
    public string? Email { get; init; }

    /// <summary>Who made it; null for the program itself.</summary>
    public string? By { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    public DateTime? UsedUtc { get; set; }
}
