namespace CinephileCorner.Web.Admin.Names;

/// <summary>A name that the site knows.</summary>
/// <param name="Detail">What tells it from others; null for nothing.</param>
/// <param name="Near">True when it is all but the name that was typed: the same person, perhaps.</param>
public sealed record Suggestion(string Name, string? Detail, bool Near);
