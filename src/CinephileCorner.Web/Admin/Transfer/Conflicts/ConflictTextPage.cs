using CinephileCorner.Content;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>A text made of a file and its article, for somebody to finish.</summary>
public sealed record ConflictTextPage : AdminPage
{
    public required int ArticleId { get; init; }

    public required string Text { get; init; }

    /// <summary>Places where both stand, one after the other; 0 when everything came together by itself.</summary>
    public required int Doubled { get; init; }

    /// <summary>Whether it is known what both were made from; without it the two texts merely stand side by side.</summary>
    public required bool HasBase { get; init; }

    public required bool IsPublished { get; init; }

    public required string OursHash { get; init; }

    public required string FileHash { get; init; }

    /// <summary>Why the text sent could not be taken.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
