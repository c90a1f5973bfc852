namespace CinephileCorner.Data.Search;

/// <summary>An article that holds what was looked for.</summary>
/// <param name="Rank">Smaller is better.</param>
public sealed record SearchMatch(int ArticleId, double Rank);
