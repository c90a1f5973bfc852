using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer.Conflicts;

/// <summary>A conflict with both its sides.</summary>
public sealed record ConflictSides
{
    public required int ArticleId { get; init; }

    public required string Headline { get; init; }

    public required ArticleKind Kind { get; init; }

    public required string Slug { get; init; }

    public required ArticleState State { get; init; }

    /// <summary>Of the file, below the content folder.</summary>
    public required string Path { get; init; }

    public required bool IsUpload { get; init; }

    public required DateTime FoundUtc { get; init; }

    /// <summary>When the article in the store was last changed.</summary>
    public required DateTime ChangedUtc { get; init; }

    public required byte[] Ours { get; init; }

    public required string OursHash { get; init; }

    public required byte[] File { get; init; }

    public required string FileHash { get; init; }

    /// <summary>What both were when they last agreed; null when that is not kept.</summary>
    public required byte[]? Agreed { get; init; }

    /// <summary>Whether there is more that was written and not yet published; it stays as it is.</summary>
    public required bool HasPending { get; init; }
}
