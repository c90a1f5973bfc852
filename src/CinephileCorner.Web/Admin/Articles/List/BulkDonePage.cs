using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>What was done to several articles, and which were left and why.</summary>
public sealed record BulkDonePage : AdminPage
{
    public required string At { get; init; }

    public required string AtFull { get; init; }

    public required IReadOnlyList<BulkRow> Done { get; init; }

    public required IReadOnlyList<BulkRow> Left { get; init; }

    public required bool IsUndone { get; init; }

    /// <summary>Null when there is nothing to take back any more.</summary>
    public required string? Undo { get; init; }

    public required string Back { get; init; }
}
