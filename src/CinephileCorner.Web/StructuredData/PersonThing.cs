namespace CinephileCorner.Web.StructuredData;

/// <summary>Somebody in the credits, or a critic.</summary>
public sealed record PersonThing() : Thing("Person")
{
    public required string Name { get; init; }

    public string? Url { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string>? JobTitle { get; init; }

    public IReadOnlyList<string>? SameAs { get; init; }

    public OrganizationThing? WorksFor { get; init; }
}
