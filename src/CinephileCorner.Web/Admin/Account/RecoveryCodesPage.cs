using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>New recovery codes, shown this once.</summary>
public sealed record RecoveryCodesPage : AdminPage
{
    public required IReadOnlyList<string> Codes { get; init; }
}
