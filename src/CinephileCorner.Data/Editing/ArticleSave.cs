using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Editing;

/// <summary>A text that is to be saved.</summary>
public sealed record ArticleSave
{
    /// <summary>As a text area sends it, with any line ends.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of the version it was written on; null or empty when that is not known.</summary>
    public string? BaseHash { get; init; }

    /// <summary>The browser tab it comes from, its own random word; null for a client that has none.</summary>
    public string? Tab { get; init; }

    /// <summary>The tab's count of what it has sent, from 1; null for a client that does not count.</summary>
    public int? Sequence { get; init; }

    public RevisionKind Kind { get; init; } = RevisionKind.Save;

    /// <summary>What the list of versions says beside it; null for nothing.</summary>
    public string? Note { get; init; }
}
