namespace CinephileCorner.Domain.Articles;

/// <summary>
/// What editors have written beyond the text an article stands with: changes to a published article that readers do not see
/// yet, or a draft that cannot be read as an article at the moment. At most one for an article.
/// </summary>
public sealed class PendingEdit
{
    public int ArticleId { get; private set; }

    public required byte[] Source { get; set; }

    /// <summary>SHA-256 of <see cref="Source"/>, in hex.</summary>
    public required string SourceHash { get; set; }

    /// <summary>Hash of the article's text that it began from.</summary>
    public required string BaseHash { get; set; }

    public required DateTime SavedUtc { get; set; }

    public int? EditorId { get; set; }

    public string? By { get; set; }

    /// <summary>When readers are to get it; null while nobody has said so.</summary>
    public DateTime? PublishAtUtc { get; set; }
}
