namespace CinephileCorner.Web.Site.Search;

/// <summary>Something offered while somebody types.</summary>
/// <param name="Detail">Tells it from others of the name: year and director, jobs.</param>
/// <param name="Kind"><c>film</c>, <c>person</c>, <c>critic</c>, <c>review</c>, <c>ranking</c> or <c>news</c>.</param>
public sealed record Suggested(string Name, string Detail, string Kind, string Address);
