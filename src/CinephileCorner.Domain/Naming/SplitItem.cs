namespace CinephileCorner.Domain.Naming;

/// <summary>An article of a <see cref="NameSplit"/>.</summary>
/// <param name="BeforeHash">Of the text that stood before, SHA-256 in hex.</param>
/// <param name="AfterHash">Of the text with the qualifier.</param>
public sealed record SplitItem(int ArticleId, string BeforeHash, string AfterHash);
