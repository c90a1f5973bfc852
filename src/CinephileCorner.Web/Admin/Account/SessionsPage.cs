using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Where somebody is signed in.</summary>
public sealed record SessionsPage : AdminPage
{
    public required IReadOnlyList<ListedSession> Sessions { get; init; }
}
