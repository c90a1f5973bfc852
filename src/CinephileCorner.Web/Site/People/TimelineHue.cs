namespace CinephileCorner.Web.Site.People;

/// <summary>The films of one hue on a timeline.</summary>
/// <param name="Stems">Path from the axis up.</param>
/// <param name="Heads">Path of points at their tops; empty where none has a score.</param>
public sealed record TimelineHue(string HueClass, string Stems, string Heads);
