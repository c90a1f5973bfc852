namespace CinephileCorner.Web.Site.Feeds;

/// <summary>An article in a feed. Texts are free of characters that XML knows no way to write; addresses are absolute.</summary>
public sealed record FeedEntry
{
    /// <summary>Never changes, whatever becomes of headline and address: readers' programs know the article by it.</summary>
    public required string Id { get; init; }

    public required string Address { get; init; }

    public required string Headline { get; init; }

    public required string Summary { get; init; }

    /// <summary>The whole text, without spoilers.</summary>
    public required string Html { get; init; }

    public required string Author { get; init; }

    public required string AuthorAddress { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The drawn card.</summary>
    public required string Picture { get; init; }

    public required DateTime PublishedUtc { get; init; }

    /// <summary>Equal to <see cref="PublishedUtc"/> when no update was stated.</summary>
    public required DateTime UpdatedUtc { get; init; }
}
