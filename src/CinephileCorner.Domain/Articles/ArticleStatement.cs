using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Domain.Articles;

/// <summary>Everything one version of an article's source states, with people and films already found.</summary>
public sealed record ArticleStatement
{
    public required string Headline { get; init; }

    public required string Summary { get; init; }

    public required bool SummaryIsWritten { get; init; }

    public required bool IsDraft { get; init; }

    /// <summary>Null when the source names no time.</summary>
    public required DateTime? PublishedUtc { get; init; }

    public required DateTime? UpdatedUtc { get; init; }

    public required Critic Critic { get; init; }

    public required Film? Film { get; init; }

    /// <summary>The film whose name the text uses, where that one was merged into <see cref="Film"/>; null where it names it directly.</summary>
    public int? FilmAliasId { get; init; }

    public required FilmType Type { get; init; }

    /// <summary>Null when the source says none.</summary>
    public Series? Series { get; init; }

    /// <summary>Null where none is stated.</summary>
    public string? OriginalTitle { get; init; }

    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    public required Score? Score { get; init; }

    public required int? RuntimeMinutes { get; init; }

    public required string? Rated { get; init; }

    public required DateOnly? Released { get; init; }

    public required IReadOnlyList<OutsideLink> Links { get; init; }

    public required ArtChoice Art { get; init; }

    public required Poster? Poster { get; init; }

    public required int WordCount { get; init; }

    public required ArticleText Text { get; init; }

    public required IReadOnlyList<Credit> Credits { get; init; }

    public required IReadOnlyList<ArticleGenre> Genres { get; init; }

    public required IReadOnlyList<ArticleTag> Tags { get; init; }

    public required IReadOnlyList<RankingEntry> Entries { get; init; }

    /// <summary>The pictures its source names, the poster among them.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    /// <summary>The articles its prose links to, each once.</summary>
    public IReadOnlyList<InsideLink> InsideLinks { get; init; } = [];

    /// <summary>Old paths that lead here, lower case, with a leading slash and without a trailing one.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }
}
