using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>An article as lists show it.</summary>
public sealed record ArticleCard
{
    public required int Id { get; init; }

    public required ArticleKind Kind { get; init; }

    public required string Address { get; init; }

    public required string Headline { get; init; }

    public required string Summary { get; init; }

    public required DateTime PublishedUtc { get; init; }

    public required Score? Score { get; init; }

    /// <summary>Minutes to read it.</summary>
    public required int ReadingMinutes { get; init; }

    public required string CriticName { get; init; }

    public required string CriticAddress { get; init; }

    /// <summary>What it is about; null when it is about no film.</summary>
    public required FilmFacts? Film { get; init; }

    /// <summary>What stands large in a row: the film's title for a review, else the headline.</summary>
    public string Title => Kind == ArticleKind.Review && Film is not null ? Film.Title : Headline;
}
