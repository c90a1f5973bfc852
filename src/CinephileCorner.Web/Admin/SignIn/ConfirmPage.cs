using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Where somebody who is signed in says once more who they are.</summary>
public sealed record ConfirmPage : AdminPage
{
    public required string Email { get; init; }

    public required string Next { get; init; }

    public required bool HasApp { get; init; }
}
