namespace CinephileCorner.Web.Site.People;

/// <summary>A year below a timeline.</summary>
/// <param name="X">Its place, <c>12.5%</c>.</param>
/// <param name="Anchor">SVG's <c>text-anchor</c>.</param>
public sealed record TimelineYear(string Year, string X, string Anchor);
