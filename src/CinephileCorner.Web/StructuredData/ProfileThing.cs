namespace CinephileCorner.Web.StructuredData;

/// <summary>A critic's page.</summary>
public sealed record ProfileThing() : Thing("ProfilePage")
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    public string? InLanguage { get; init; }

    public required PersonThing MainEntity { get; init; }
}
