using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>The months of a year.</summary>
public sealed record ArchiveYearPage(PageHead Head, IReadOnlyList<NamedLink> Crumbs, ArchiveYear Year, Neighbours Neighbours) : ISitePage;
