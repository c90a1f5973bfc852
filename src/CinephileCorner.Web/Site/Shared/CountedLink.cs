namespace CinephileCorner.Web.Site.Shared;

/// <summary>A name that leads to a list, with how many stand in it.</summary>
public sealed record CountedLink(string Name, string Address, int Count);
