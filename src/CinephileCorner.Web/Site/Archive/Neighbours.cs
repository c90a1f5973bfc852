using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>The time before and the time after that have articles.</summary>
/// <param name="Label">“Months” or “Years”.</param>
/// <param name="Earlier">Null when there is none.</param>
/// <param name="Later">Null when there is none.</param>
public sealed record Neighbours(string Label, NamedLink? Earlier, NamedLink? Later);
