using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>The means besides the password: an app, codes for the day it is lost, passkeys.</summary>
public sealed record SecondFactorPage : AdminPage
{
    public required bool IsDemanded { get; init; }

    public required bool IsLacking { get; init; }

    public required bool HasApp { get; init; }

    public required int CodesLeft { get; init; }

    public required IReadOnlyList<ListedPasskey> Passkeys { get; init; }

    /// <summary>False for the last one where one is demanded.</summary>
    public bool MayRemove => !IsDemanded || Passkeys.Count + (HasApp ? 1 : 0) > 1;
}
