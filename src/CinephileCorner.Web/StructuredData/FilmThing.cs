namespace CinephileCorner.Web.StructuredData;

/// <summary>What is reviewed.</summary>
public sealed record FilmThing : Thing
{
    /// <summary>Begins one.</summary>
    /// <param name="type"><c>Movie</c>, <c>TVSeries</c> or <c>TVSeason</c>.</param>
    public FilmThing(string type) : base(type) { }

    public required string Name { get; init; }

    public string? Url { get; init; }

    /// <summary>The original title and others; null for none, here and in the other lists.</summary>
    public IReadOnlyList<string>? AlternateName { get; init; }

    public IReadOnlyList<PersonThing>? Director { get; init; }

    public IReadOnlyList<PersonThing>? Actor { get; init; }

    /// <summary><c>PT84M</c>.</summary>
    public string? Duration { get; init; }

    public string? ContentRating { get; init; }

    /// <summary>A day, or where no day is known a year.</summary>
    public string? DatePublished { get; init; }

    public IReadOnlyList<string>? Genre { get; init; }

    public IReadOnlyList<string>? SameAs { get; init; }

    public IReadOnlyList<SeriesThing>? IsPartOf { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<ReviewThing>? Review { get; init; }
}
