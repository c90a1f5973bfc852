namespace CinephileCorner.Web.Site.Search;

/// <summary>An example of what can be asked.</summary>
/// <param name="Text">As it is typed.</param>
/// <param name="Finds">What it finds, in words.</param>
public sealed record WayToAsk(string Text, string Finds);
