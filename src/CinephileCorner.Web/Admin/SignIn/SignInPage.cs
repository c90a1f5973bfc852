using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>The way in.</summary>
public sealed record SignInPage : AdminPage
{
    /// <summary>Scripts of every page that asks for a password or a passkey.</summary>
    public static readonly string[] Modules = ["passkeys.js", "show-password.js"];

    public string? Email { get; init; }

    public string? Next { get; init; }
}
