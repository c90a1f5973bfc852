using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>The way in.</summary>
public sealed record SignInPage : AdminPage
{
    public string? Email { get; init; }

    public string? Next { get; init; }
}
