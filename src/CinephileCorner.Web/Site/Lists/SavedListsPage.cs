using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>One page of all lists.</summary>
public sealed record SavedListsPage(PageHead Head, IReadOnlyList<ListedList> Lists, Paging Paging) : ISitePage;
