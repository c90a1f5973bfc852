namespace CinephileCorner.Web.Site.Shared;

/// <summary>A list of headlines: all rankings, or all news by month.</summary>
public sealed record HeadlinesPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required string Heading { get; init; }

    public required int Total { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }

    public required Paging Paging { get; init; }
}
