using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Users;

/// <summary>One account, or an invitation to be written.</summary>
public sealed record UserPage : AdminPage
{
    /// <summary>Null for an invitation.</summary>
    public ListedUser? User { get; init; }

    public required UserForm Form { get; init; }

    public required IReadOnlyList<string> Critics { get; init; }

    public int Sessions { get; init; }
}
