using CinephileCorner.Content.Markdown;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.News;

/// <summary>A piece of news as its page prints it.</summary>
public sealed record NewsPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required ArticleHeading Heading { get; init; }

    public required SafeHtml Body { get; init; }

    /// <summary>Our review of the film the piece is about; empty when it is about none, or none is published.</summary>
    public required IReadOnlyList<ArticleCard> Reviews { get; init; }

    public required IReadOnlyList<NamedLink> Tags { get; init; }

    public required IReadOnlyList<ArticleCard> Latest { get; init; }
}
