namespace CinephileCorner.Web.Site.Shared;

/// <summary>One choice of a filter.</summary>
/// <param name="Value">As it stands in the address; empty for no choice.</param>
public sealed record FacetOption(string Value, string Text, bool IsChosen);
