namespace CinephileCorner.Web.StructuredData;

/// <summary>A page that lists others.</summary>
public sealed record CollectionThing() : Thing("CollectionPage")
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    public string? InLanguage { get; init; }

    public ItemListThing? MainEntity { get; init; }
}
