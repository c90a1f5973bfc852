using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>Files that stand against their articles.</summary>
public sealed record ConflictsPage : AdminPage
{
    /// <summary>Newest first, at most two hundred.</summary>
    public required IReadOnlyList<ConflictRow> Conflicts { get; init; }

    public required int Total { get; init; }
}
