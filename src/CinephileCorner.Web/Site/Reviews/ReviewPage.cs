using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>A review as its page prints it.</summary>
public sealed record ReviewPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required string Address { get; init; }

    public required string Headline { get; init; }

    public required HeadlineParts Parts { get; init; }

    /// <summary>Null when its author wrote none: then nothing stands in its place.</summary>
    public required string? WrittenSummary { get; init; }

    public required FilmFacts Film { get; init; }

    public required Score? Score { get; init; }

    public required NamedLink Critic { get; init; }

    public required DateTime PublishedUtc { get; init; }

    public required DateTime? UpdatedUtc { get; init; }

    public required int ReadingMinutes { get; init; }

    public required SafeHtml Body { get; init; }

    public required ReviewFacts Facts { get; init; }

    public required IReadOnlyList<NamedLink> Tags { get; init; }

    /// <summary>The film's places in our newest rankings.</summary>
    public required IReadOnlyList<RankedPlace> Ranked { get; init; }

    public required FurtherReviews Further { get; init; }

    public required SimilarFilms Similar { get; init; }

    public required IReadOnlyList<ArticleCard> Latest { get; init; }
}
