namespace CinephileCorner.Web.StructuredData;

/// <summary>The magazine itself.</summary>
public sealed record OrganizationThing() : Thing("Organization")
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    public string? Logo { get; init; }
}
