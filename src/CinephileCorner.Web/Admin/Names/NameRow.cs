namespace CinephileCorner.Web.Admin.Names;

/// <summary>A film or a person in a list.</summary>
/// <param name="Articles">In how many it is named.</param>
/// <param name="MergedInto">The name it counts for; null when it stands for itself.</param>
public sealed record NameRow(int Id, string Label, int Articles, string? MergedInto = null);
