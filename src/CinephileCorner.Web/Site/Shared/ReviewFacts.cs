using CinephileCorner.Domain.Films;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The facts a review states of its film, as the credits block prints them; what is not stated is not there.</summary>
public sealed record ReviewFacts
{
    /// <summary>Director first, then the cast, then the rest of the crew by job.</summary>
    public required IReadOnlyList<CreditLine> Credits { get; init; }

    /// <summary>Null when the review says none.</summary>
    public string? OriginalTitle { get; init; }

    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>What the film is part of, as its reviews say.</summary>
    public IReadOnlyList<NamedLink> Series { get; init; } = [];

    public required IReadOnlyList<NamedLink> Genres { get; init; }

    /// <summary>Minutes; null when not known.</summary>
    public required int? RuntimeMinutes { get; init; }

    /// <summary>As written, <c>PG-13</c> or <c>NR</c>; null when not stated.</summary>
    public required string? Certificate { get; init; }

    /// <summary>For readers: <c>NR</c> is “Not rated”.</summary>
    public string? Rated => Certificate?.ToUpperInvariant() is "NR" or "NOT RATED" or "UNRATED" ? "Not rated" : Certificate;

    public required DateOnly? Released { get; init; }

    public required IReadOnlyList<OutsideLink> Elsewhere { get; init; }
}
