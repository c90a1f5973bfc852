namespace CinephileCorner.Web.StructuredData;

/// <summary>The site, as its front page tells it.</summary>
public sealed record SiteThing() : Thing("WebSite")
{
    public required string Name { get; init; }

    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    public string? InLanguage { get; init; }

    public OrganizationThing? Publisher { get; init; }

    public SearchActionThing? PotentialAction { get; init; }
}
