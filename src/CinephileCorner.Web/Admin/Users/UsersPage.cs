using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Users;

/// <summary>Who has an account here.</summary>
public sealed record UsersPage : AdminPage
{
    public required IReadOnlyList<ListedUser> Users { get; init; }
}
