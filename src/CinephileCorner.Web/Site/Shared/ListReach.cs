namespace CinephileCorner.Web.Site.Shared;

/// <summary>What a list comes to.</summary>
/// <param name="Rule">With the names in it.</param>
/// <param name="Count">How many published reviews fit.</param>
public sealed record ListReach(ReviewRuleNames Rule, int Count);
