namespace CinephileCorner.Web.StructuredData;

/// <summary>A piece of news.</summary>
public sealed record NewsThing() : Thing("NewsArticle")
{
    public required string Headline { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    public PersonThing? Author { get; init; }

    public OrganizationThing? Publisher { get; init; }

    public string? DatePublished { get; init; }

    public string? DateModified { get; init; }

    public string? Image { get; init; }

    public string? InLanguage { get; init; }

    public bool IsAccessibleForFree => true;
}
