using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Critics;

/// <summary>A critic as their page prints them.</summary>
public sealed record CriticPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required string Name { get; init; }

    /// <summary>Who they are, told by what they wrote here.</summary>
    public required string Portrait { get; init; }

    public required IReadOnlyList<CountedLink> Genres { get; init; }

    /// <summary>Null on further pages, and where there are too few.</summary>
    public required ScoreSpread? Scores { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }

    public required Paging Paging { get; init; }
}
