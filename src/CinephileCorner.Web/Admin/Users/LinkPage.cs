using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Users;

/// <summary>A one-time link, shown this once.</summary>
public sealed record LinkPage : AdminPage
{
    public required string What { get; init; }

    public required string Address { get; init; }
}
