namespace CinephileCorner.Data.Names;

/// <summary>An article of a split before it is done.</summary>
/// <param name="Hash">Of the text that was looked at.</param>
/// <param name="Before">That text.</param>
/// <param name="After">The text with the qualifier; the same where it cannot be written.</param>
/// <param name="Fault">Why it cannot be written there, a sentence; null when it can.</param>
public sealed record SplitArticle(int ArticleId, string Headline, string Hash, string Before, string After, string? Fault);
