namespace CinephileCorner.Domain.Films;

/// <summary>An address outside the site, with the words that carry it: <c>Wikipedia</c>, <c>IMDb</c>.</summary>
public sealed record OutsideLink(string Label, string Url);
