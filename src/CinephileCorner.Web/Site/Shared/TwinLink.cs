namespace CinephileCorner.Web.Site.Shared;

/// <summary>A page's content in another form.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Name">“CSV”.</param>
public sealed record TwinLink(string Type, string Address, string Name);
