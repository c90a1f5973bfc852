using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>What was published in a month, day by day.</summary>
/// <param name="Earlier">The month before with articles; null when there is none.</param>
/// <param name="Later">The month after with articles; null when there is none.</param>
public sealed record ArchiveMonthPage(
    PageHead Head, IReadOnlyList<NamedLink> Crumbs, string Heading, IReadOnlyList<ArticleCard> Articles, Paging Paging, NamedLink? Earlier, NamedLink? Later) : ISitePage;
