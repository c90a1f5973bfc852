using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Behind a link that works no more.</summary>
public sealed record SpentLinkPage : AdminPage
{
    public required string What { get; init; }
}
