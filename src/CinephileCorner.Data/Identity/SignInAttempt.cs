namespace CinephileCorner.Data.Identity;

/// <summary>A failed try to sign in, kept for as long as it counts against the next one.</summary>
public sealed class SignInAttempt
{
    public int Id { get; private set; }

    /// <summary>SHA-256 of the normalised address that was tried, in hex.</summary>
    public required string AccountHash { get; init; }

    /// <summary>SHA-256 of the network address it came from (of IPv6 the first 64 bits), in hex.</summary>
    public required string OriginHash { get; init; }

    public required DateTime AtUtc { get; init; }
}
