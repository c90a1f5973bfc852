using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Data.Identity;

/// <summary>Somebody with an account: an administrator, an editor or a critic.</summary>
public sealed class Editor : IdentityUser<int>
{
    /// <summary>As the admin area prints it.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The critic who signs what this person writes; null for who writes nothing.</summary>
    public int? CriticId { get; set; }

    /// <summary>Of a critic: whether they may publish their own articles.</summary>
    public bool MayPublish { get; set; }

    /// <summary>An IANA time zone; null for the site's own.</summary>
    public string? TimeZone { get; set; }

    public DateTime AddedUtc { get; set; }

    public DateTime? LastSignInUtc { get; set; }

    /// <summary>Null while the account works.</summary>
    public DateTime? DisabledUtc { get; set; }
}
