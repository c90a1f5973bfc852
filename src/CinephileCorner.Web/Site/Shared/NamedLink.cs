namespace CinephileCorner.Web.Site.Shared;

/// <summary>A name that leads somewhere.</summary>
public sealed record NamedLink(string Name, string Address);
