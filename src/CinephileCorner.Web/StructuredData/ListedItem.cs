namespace CinephileCorner.Web.StructuredData;

/// <summary>An entry of a list that is told to machines.</summary>
/// <param name="Position">As printed; null for its place in the list.</param>
/// <param name="Address">Path of our page about it; null when there is none.</param>
public sealed record ListedItem(string Name, string? Address = null, int? Position = null);
