namespace CinephileCorner.Web.Admin.Names;

/// <summary>A name that the site knows.</summary>
/// <param name="Name">As a text would write it, without the year of a film.</param>
/// <param name="Label">With all that tells it from others: “Here (2023)”.</param>
/// <param name="Detail">What tells it from others; null for nothing.</param>
/// <param name="Near">True when it is all but the name that was typed: the same, perhaps.</param>
/// <param name="Same">True when it is just the name that was typed.</param>
/// <param name="Year">Of a film; null when nobody said it, and for people.</param>
public sealed record Suggestion(string Name, string Label, string? Detail, bool Near, bool Same, int? Year);
