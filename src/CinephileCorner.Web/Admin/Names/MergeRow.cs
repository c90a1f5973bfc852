namespace CinephileCorner.Web.Admin.Names;

/// <summary>A name that was merged.</summary>
/// <param name="Label">The other one.</param>
/// <param name="Path">The old address; null where it leads nowhere.</param>
public sealed record MergeRow(int Id, int NameId, string Label, string By, string Ago, string Full, string? Path);
