namespace CinephileCorner.Web.Site.Errors;

/// <summary>A page whose address is like the one that was asked for.</summary>
public sealed record NearestPage(string Address, string Title);
