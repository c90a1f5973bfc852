using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>All years and their months, with how much was published in each.</summary>
public sealed record ArchivePage(PageHead Head, int Total, IReadOnlyList<ArchiveYear> Years, OnThisDay Today) : ISitePage;
