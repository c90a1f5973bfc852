namespace CinephileCorner.Web.Site.Search;

/// <summary>A critic of that name.</summary>
/// <param name="Count">How many articles there are.</param>
public sealed record FoundCritic(string Name, string Address, int Count);
