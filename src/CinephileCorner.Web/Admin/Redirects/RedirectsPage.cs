using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Redirects;

/// <summary>A page of old addresses.</summary>
public sealed record RedirectsPage : AdminPage
{
    public required string Words { get; init; }

    public required IReadOnlyList<RedirectRow> Rows { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }
}
