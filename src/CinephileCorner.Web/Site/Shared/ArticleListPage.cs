namespace CinephileCorner.Web.Site.Shared;

/// <summary>A list of articles: all reviews, or those of a genre, a year, a tag, a month.</summary>
public sealed record ArticleListPage : ISitePage
{
    public required PageHead Head { get; init; }

    /// <summary>From the front page down to the list this one is part of; empty for a list of its own.</summary>
    public IReadOnlyList<NamedLink> Crumbs { get; init; } = [];

    public required string Heading { get; init; }

    /// <summary>“128 reviews”.</summary>
    public required string Count { get; init; }

    /// <summary>To the same list with filters; null where there is none.</summary>
    public NamedLink? Refine { get; init; }

    /// <summary>How often each score was given; null where there is no picture of it.</summary>
    public ScoreSpread? Scores { get; init; }

    /// <summary>Filters; null where there are none.</summary>
    public FacetForm? Facets { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }

    public required Paging Paging { get; init; }
}
