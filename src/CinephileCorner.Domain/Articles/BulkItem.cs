namespace CinephileCorner.Domain.Articles;

/// <summary>An article of a <see cref="BulkChange"/> and the state it had before.</summary>
public sealed record BulkItem(int ArticleId, ArticleState Before);
