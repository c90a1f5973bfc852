namespace CinephileCorner.Domain.Articles;

/// <summary>One entry of a ranking.</summary>
public sealed class RankingEntry
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>From 0, in the order of the page.</summary>
    public required int Position { get; init; }

    /// <summary>The number as printed; null when the heading has none.</summary>
    public required int? Number { get; init; }

    public required string Title { get; init; }

    public required int? Year { get; init; }

    /// <summary><see cref="Films.FilmName.Key"/> of the film: an entry links to the film whenever the site has it.</summary>
    public required string FilmKey { get; init; }

    /// <summary>Half points, 0 to 20; null when the entry has no score.</summary>
    public required int? HalfPoints { get; init; }

    public Score? Score => HalfPoints is { } halves ? Articles.Score.FromHalves(halves) : null;

    public required string BodyHtml { get; init; }

    public required string FeedHtml { get; init; }
}
