namespace CinephileCorner.Web.Site.Shared;

/// <summary>What a list comes to.</summary>
/// <param name="Rule">In words.</param>
/// <param name="Count">How many published reviews fit.</param>
public sealed record ListReach(string Rule, int Count);
