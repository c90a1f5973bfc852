using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Where a password is changed.</summary>
public sealed record PasswordPage : AdminPage
{
    public required string Email { get; init; }
}
