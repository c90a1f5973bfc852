using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>One page of all lists, those that were taken away last.</summary>
public sealed record ListsPage : AdminPage
{
    public required IReadOnlyList<ListRow> Rows { get; init; }

    /// <summary>Null on the first page.</summary>
    public required string? Previous { get; init; }

    /// <summary>Null on the last.</summary>
    public required string? Next { get; init; }
}
