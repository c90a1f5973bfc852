using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>All that the published reviews of one film say of it, as far as two films can share it.</summary>
public sealed record FilmTraits
{
    public required int FilmId { get; init; }

    /// <summary><see cref="Film.Key"/>: what orders films whatever numbers the store gave them.</summary>
    public required string Key { get; init; }

    /// <summary>Null when not known.</summary>
    public required int? Year { get; init; }

    /// <summary>The best score in half points; −1 without any.</summary>
    public required int HalfPoints { get; init; }

    /// <summary>When the first review was published.</summary>
    public required DateTime PublishedUtc { get; init; }

    /// <summary>In an order that does not depend on the numbers of the store.</summary>
    public required IReadOnlyList<CreditTrait> Credits { get; init; }

    /// <summary>Names of genres.</summary>
    public required IReadOnlySet<string> Genres { get; init; }

    public required IReadOnlyList<SubjectTrait> Subjects { get; init; }

    /// <summary>How long the reviews are, in words: in a long text one word says less.</summary>
    public required int WordCount { get; init; }

    /// <summary>Which films the reviews name, and whether one of their sentences compares.</summary>
    public required IReadOnlyDictionary<int, bool> Names { get; init; }
}
