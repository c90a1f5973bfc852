using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>One page of a list.</summary>
public sealed record SavedListPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required IReadOnlyList<NamedLink> Crumbs { get; init; }

    public required string Title { get; init; }

    /// <summary>Empty for none.</summary>
    public required string Intro { get; init; }

    /// <summary>In words.</summary>
    public required string Rule { get; init; }

    public required IReadOnlyList<ArticleCard> Articles { get; init; }

    public required Paging Paging { get; init; }
}
