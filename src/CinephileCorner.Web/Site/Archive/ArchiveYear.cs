using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>A year of the archive.</summary>
/// <param name="Months">All twelve; one without articles has a count of 0.</param>
public sealed record ArchiveYear(int Year, string Address, IReadOnlyList<CountedLink> Months);
