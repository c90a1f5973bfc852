namespace CinephileCorner.Web.Site.Shared;

/// <summary>A name in an index.</summary>
/// <param name="Letter">What it stands under.</param>
/// <param name="Note">What is said beside it.</param>
public sealed record IndexEntry(string Letter, string Name, string Address, string Note);
