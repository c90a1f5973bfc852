namespace CinephileCorner.Web.Site.Rankings;

/// <summary>An entry of one version of a ranking.</summary>
/// <param name="Copy">1, or more where the film is named more than once.</param>
public sealed record StandingEntry(string FilmKey, int Copy, int? Number, string Title, int? Year);
