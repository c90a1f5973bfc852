using CinephileCorner.Domain.Films;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The facts a review states of its film, as the credits block prints them; what is not stated is not there.</summary>
public sealed record ReviewFacts
{
    /// <summary>Director first, then the cast, then the rest of the crew by job.</summary>
    public required IReadOnlyList<CreditLine> Credits { get; init; }

    public required IReadOnlyList<NamedLink> Genres { get; init; }

    /// <summary>Minutes; null when not known.</summary>
    public required int? RuntimeMinutes { get; init; }

    /// <summary>As written, <c>NR</c> as “Not rated”; null when not stated.</summary>
    public required string? Rated { get; init; }

    public required DateOnly? Released { get; init; }

    public required IReadOnlyList<OutsideLink> Elsewhere { get; init; }
}
