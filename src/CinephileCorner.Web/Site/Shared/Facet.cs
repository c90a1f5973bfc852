namespace CinephileCorner.Web.Site.Shared;

/// <summary>One filter: a select with its choices.</summary>
/// <param name="Name">Its key in the address.</param>
public sealed record Facet(string Name, string Label, IReadOnlyList<FacetOption> Options);
