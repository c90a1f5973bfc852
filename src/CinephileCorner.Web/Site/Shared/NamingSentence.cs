namespace CinephileCorner.Web.Site.Shared;

/// <summary>A sentence of an article that names a film or a person.</summary>
/// <param name="Before">What stands before the name.</param>
/// <param name="Words">The name as the sentence has it.</param>
/// <param name="After">What stands behind the name.</param>
/// <param name="Kind">“Review”, “Ranking” or “News”.</param>
public sealed record NamingSentence(string Before, string Words, string After, NamedLink Article, string Kind, DateTime PublishedUtc);
