namespace CinephileCorner.Web.Site.Shared;

/// <summary>Headline, summary and byline of a ranking or a piece of news.</summary>
public sealed record ArticleHeading(
    NamedLink Kind, string Headline, string? WrittenSummary, NamedLink Critic, DateTime PublishedUtc, DateTime? UpdatedUtc, int ReadingMinutes);
