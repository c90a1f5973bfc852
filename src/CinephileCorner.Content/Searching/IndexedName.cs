namespace CinephileCorner.Content.Searching;

/// <summary>A name to be found.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Others">Other names of the same; they find it as well.</param>
/// <param name="Weight">How much there is behind it: of two that match alike the heavier comes first.</param>
/// <param name="Year">Typed behind any of the names it is still the whole name; null for none.</param>
public sealed record IndexedName(string Name, IReadOnlyList<string> Others, int Weight, int? Year = null);
