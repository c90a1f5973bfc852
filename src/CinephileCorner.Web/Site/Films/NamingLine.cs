namespace CinephileCorner.Web.Site.Films;

/// <summary>A line about a film: its place in a ranking, or an article that is about it without reviewing it.</summary>
/// <param name="Place">“No. 5 in ”; empty for an article as a whole.</param>
public sealed record NamingLine(DateTime PublishedUtc, string Place, string Headline, string Address);
