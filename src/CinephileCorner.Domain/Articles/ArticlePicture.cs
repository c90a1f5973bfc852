namespace CinephileCorner.Domain.Articles;

/// <summary>
/// A picture that an article's source names. One that was missing is kept as well: when its file turns up, the article is
/// made again although its own words have not changed.
/// </summary>
public sealed class ArticlePicture
{
    public int ArticleId { get; private set; }

    /// <summary>As written in the source, percent signs decoded.</summary>
    public required string Path { get; init; }

    /// <summary>Its name below <c>/media/</c>; null when there was no such picture.</summary>
    public required string? File { get; init; }

    /// <summary>Where it lay below the content folder, with <c>/</c>, and where an export puts it; null when it was missing.</summary>
    public required string? OriginalPath { get; init; }

    /// <summary>Pixels; 0 when missing.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels; 0 when missing.</summary>
    public required int Height { get; init; }
}
