namespace CinephileCorner.Data.Names;

/// <summary>An article names a film or a person: as its subject, in its credits, in a ranking.</summary>
public sealed record NameUse
{
    public required int NameId { get; init; }

    public required int ArticleId { get; init; }
}
