using CinephileCorner.Content.Editing;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>What will be written in one article.</summary>
/// <param name="Hash">Of the text that is looked at.</param>
/// <param name="Fault">Why it cannot be written there; null when it can.</param>
public sealed record SplitDiff(int ArticleId, string Headline, string Hash, TextDiff Diff, string? Fault);
