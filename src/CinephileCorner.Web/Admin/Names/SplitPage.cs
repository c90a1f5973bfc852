using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>One name that stands for two: which articles mean the second, and what will be written there.</summary>
public sealed record SplitPage : AdminPage
{
    public required NameKind Kind { get; init; }

    public required int Id { get; init; }

    public required string Label { get; init; }

    public required string Qualifier { get; init; }

    public required IReadOnlyList<NamedInRow> Articles { get; init; }

    /// <summary>The articles that are chosen.</summary>
    public required IReadOnlySet<int> Chosen { get; init; }

    /// <summary>Lists whose rule means the name: they go on with those that keep it.</summary>
    public required IReadOnlyList<NamedLink> Lists { get; init; }

    /// <summary>What will be written; empty until articles and qualifier are there.</summary>
    public required IReadOnlyList<SplitDiff> Diffs { get; init; }

    /// <summary>The second name.</summary>
    public required string NewName { get; init; }

    /// <summary>True when the second is known already.</summary>
    public required bool IsKnown { get; init; }

    public required bool IsPossible { get; init; }
}
