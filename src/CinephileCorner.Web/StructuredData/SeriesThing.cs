namespace CinephileCorner.Web.StructuredData;

/// <summary>What a film is part of.</summary>
public sealed record SeriesThing : Thing
{
    /// <summary>Begins one.</summary>
    /// <param name="type"><c>MovieSeries</c> or <c>CreativeWorkSeries</c>.</param>
    public SeriesThing(string type) : base(type) { }

    public required string Name { get; init; }

    public string? Url { get; init; }

    /// <summary>Null where only the film is told of.</summary>
    public IReadOnlyList<FilmThing>? HasPart { get; init; }
}
