using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Where the second factor is shown.</summary>
public sealed record SecondStepPage : AdminPage
{
    public required string Next { get; init; }

    /// <summary>False for who has passkeys only.</summary>
    public required bool HasApp { get; init; }
}
