using CinephileCorner.Content.Editing;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Articles.Revisions;

/// <summary>The versions of one article, and two of them compared.</summary>
public sealed record RevisionsPage : AdminPage
{
    public required int Id { get; init; }

    public required string Headline { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<RevisionRow> Rows { get; init; }

    /// <summary>Saved by themselves within ten minutes of the next one, and left out of the list.</summary>
    public required int Folded { get; init; }

    /// <summary>Number of the last version shown, where there are older ones; null where there are not.</summary>
    public required int? Older { get; init; }

    /// <summary>Number of the version behind which this page begins; null on that of the newest.</summary>
    public required int? Before { get; init; }

    public bool IsFurtherBack => Before is not null;

    public required bool ShowsAll { get; init; }

    /// <summary>Null when there is nothing to compare.</summary>
    public required TextDiff? Diff { get; init; }

    public required RevisionRow? From { get; init; }

    public required RevisionRow? To { get; init; }
}
