namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>A film that is like another, as the store says at this moment.</summary>
public sealed record ProvedLikeness
{
    public required int FilmId { get; init; }

    /// <summary>The published reviews of the film that was asked for.</summary>
    public required IReadOnlyList<int> ReviewsHere { get; init; }

    /// <summary>Its own published reviews, the one that speaks for it first.</summary>
    public required IReadOnlyList<(int Id, string Slug)> Reviews { get; init; }

    /// <summary>The strongest first, at least one.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Of the people in the reasons, as they are written.</summary>
    public required IReadOnlyDictionary<int, string> Names { get; init; }

    /// <summary>The decade in which both came out, 1980; null when they did not, or when a year is not known.</summary>
    public required int? SharedDecade { get; init; }
}
