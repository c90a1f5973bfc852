namespace CinephileCorner.Domain.Articles;

/// <summary>An article of a <see cref="BulkChange"/> and the state it had before.</summary>
/// <param name="Was">How it stood, where its text was changed; null where only its state was.</param>
/// <param name="Became">How it was left; null where only its state was changed. One that stands otherwise by now has been gone on with.</param>
public sealed record BulkItem(int ArticleId, ArticleState Before, Standing? Was = null, Standing? Became = null);
