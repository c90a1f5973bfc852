using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>A film or a person: where it is named, by which names, at which addresses.</summary>
public sealed record NamePage : AdminPage
{
    public required NameKind Kind { get; init; }

    public required int Id { get; init; }

    public required string Label { get; init; }

    public required string Address { get; init; }

    /// <summary>True when readers can open it now.</summary>
    public required bool IsLive { get; init; }

    public required int ArticleCount { get; init; }

    public required IReadOnlyList<NamedInRow> Articles { get; init; }

    /// <summary>The rest of the articles; null on the last page.</summary>
    public required string? Next { get; init; }

    /// <summary>The merge by which it counts for another; null when it stands for itself.</summary>
    public required MergeRow? MergedInto { get; init; }

    /// <summary>Names that were merged into it.</summary>
    public required IReadOnlyList<MergeRow> Merged { get; init; }

    public required IReadOnlyList<SplitRow> Splits { get; init; }

    /// <summary>Those that may be the same.</summary>
    public required IReadOnlyList<NameRow> Near { get; init; }

    public required bool MayCurate { get; init; }
}
