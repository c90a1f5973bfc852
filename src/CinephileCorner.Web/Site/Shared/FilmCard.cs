namespace CinephileCorner.Web.Site.Shared;

/// <summary>A film on a shelf, with the reason why it stands there.</summary>
/// <param name="Address">Where it leads: the film's page, or its review.</param>
public sealed record FilmCard(FilmFacts Film, string Address, string Reason);
