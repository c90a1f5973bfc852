using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>All lists, those that were taken away last.</summary>
public sealed record ListsPage : AdminPage
{
    public required IReadOnlyList<ListRow> Rows { get; init; }
}
