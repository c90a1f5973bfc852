namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>A list of articles that is one link away.</summary>
/// <param name="Count">Null where it is not counted.</param>
/// <param name="Id">Null for one that everybody has.</param>
public sealed record NamedFilterLink(string Name, string Address, int? Count, bool IsCurrent, int? Id);
