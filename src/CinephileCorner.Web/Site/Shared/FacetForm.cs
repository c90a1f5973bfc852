namespace CinephileCorner.Web.Site.Shared;

/// <summary>The filters of a list as a plain form, and those in force as chips that take them back.</summary>
/// <param name="ClearAddress">The list without filters.</param>
public sealed record FacetForm(IReadOnlyList<Facet> Facets, IReadOnlyList<NamedLink> Chips, string ClearAddress);
