using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>A page of all films, or of all people.</summary>
public sealed record NamesPage : AdminPage
{
    public required NameKind Kind { get; init; }

    public required string Words { get; init; }

    /// <summary>True when pairs are shown that may be one.</summary>
    public required bool IsDoubles { get; init; }

    public required IReadOnlyList<NameRow> Rows { get; init; }

    public required IReadOnlyList<DoubleRow> Doubles { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }

    public required bool MayCurate { get; init; }
}
