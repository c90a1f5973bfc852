using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.Revisions;

/// <summary>One version, whole.</summary>
public sealed record RevisionPage : AdminPage
{
    public required int Id { get; init; }

    public required RevisionRow Row { get; init; }

    public required string Text { get; init; }

    public required bool MayRestore { get; init; }
}
