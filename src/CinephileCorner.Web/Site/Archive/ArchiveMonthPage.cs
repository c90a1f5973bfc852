using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>What was published in a month, day by day.</summary>
public sealed record ArchiveMonthPage(
    PageHead Head, IReadOnlyList<NamedLink> Crumbs, string Heading, IReadOnlyList<ArticleCard> Articles, Paging Paging, Neighbours Neighbours) : ISitePage;
