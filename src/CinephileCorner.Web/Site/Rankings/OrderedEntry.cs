namespace CinephileCorner.Web.Site.Rankings;

/// <summary>An entry of one version of a ranking.</summary>
/// <param name="Copy">1, or more where the film is named more than once.</param>
/// <param name="Anchor">Its id on the page of that version.</param>
public sealed record OrderedEntry(string FilmKey, int Copy, int? Number, string Title, int? Year, string Anchor);
