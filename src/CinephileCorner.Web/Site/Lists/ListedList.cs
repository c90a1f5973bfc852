namespace CinephileCorner.Web.Site.Lists;

/// <summary>A list among the others.</summary>
/// <param name="Intro">Empty for none.</param>
/// <param name="Rule">In words.</param>
/// <param name="Count">How many reviews are in it now.</param>
public sealed record ListedList(string Title, string Address, string Intro, string Rule, int Count);
