using CinephileCorner.Content.Editing;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>A conflict, place by place.</summary>
public sealed record ConflictPage : AdminPage
{
    public required int Id { get; init; }

    public required int Revision { get; init; }

    public required ConflictSides Sides { get; init; }

    /// <summary>The text as it would be with both sides in every place, for whoever wants to put it together by hand.</summary>
    public required string Both { get; init; }

    public required string MineTime { get; init; }

    public required string TheirsTime { get; init; }

    /// <summary>What differs between the two, where no place has to be chosen.</summary>
    public required TextDiff Diff { get; init; }
}
