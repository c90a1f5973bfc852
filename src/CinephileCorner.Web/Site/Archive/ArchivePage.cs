using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>Years and their months, with how much was published in each.</summary>
/// <param name="Year">Null for all years.</param>
public sealed record ArchivePage(PageHead Head, IReadOnlyList<NamedLink> Crumbs, int? Year, int Total, IReadOnlyList<ArchiveYear> Years) : ISitePage;
