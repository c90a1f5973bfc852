using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>All lists.</summary>
public sealed record SavedListsPage(PageHead Head, IReadOnlyList<ListedList> Lists) : ISitePage;
