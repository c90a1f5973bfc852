using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>A file and its article laid over each other.</summary>
public sealed record ConflictPage : AdminPage
{
    public required int ArticleId { get; init; }

    public required string Headline { get; init; }

    public required string Path { get; init; }

    public required bool IsUpload { get; init; }

    public required DateTime FoundUtc { get; init; }

    public required DateTime ChangedUtc { get; init; }

    /// <summary>Whether readers see the article, now or at its time.</summary>
    public required bool IsPublished { get; init; }

    public required bool HasPending { get; init; }

    public required string OursHash { get; init; }

    public required string FileHash { get; init; }

    /// <summary>Stretches of lines, same and changed in turn.</summary>
    public required IReadOnlyList<DiffStretch> Stretches { get; init; }

    public required int WordsAdded { get; init; }

    public required int WordsRemoved { get; init; }
}
