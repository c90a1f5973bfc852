using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>What will become of each article that was chosen, before it does.</summary>
public sealed record BulkAskPage : AdminPage
{
    public required string Act { get; init; }

    public required IReadOnlyList<BulkRow> Rows { get; init; }

    public required IReadOnlyList<int> Ids { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Tag { get; init; }

    /// <summary>Tags that are there already, for the field to suggest.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    public required string Back { get; init; }
}
