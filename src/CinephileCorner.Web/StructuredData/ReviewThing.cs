namespace CinephileCorner.Web.StructuredData;

/// <summary>A review. Its words are not repeated here: they stand in the page, spoilers among them.</summary>
public sealed record ReviewThing() : Thing("Review")
{
    public required string Headline { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    /// <summary>Null where the review stands inside its film.</summary>
    public FilmThing? ItemReviewed { get; init; }

    public RatingThing? ReviewRating { get; init; }

    public PersonThing? Author { get; init; }

    public OrganizationThing? Publisher { get; init; }

    public string? DatePublished { get; init; }

    public string? DateModified { get; init; }

    public string? Image { get; init; }

    public string? InLanguage { get; init; }

    public bool IsAccessibleForFree => true;
}
