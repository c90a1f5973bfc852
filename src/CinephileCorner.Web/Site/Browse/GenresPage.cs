using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Browse;

/// <summary>All genres and all years.</summary>
public sealed record GenresPage(PageHead Head, IReadOnlyList<CountedLink> Genres, IReadOnlyList<CountedLink> Years) : ISitePage;
