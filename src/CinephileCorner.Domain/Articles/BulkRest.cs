namespace CinephileCorner.Domain.Articles;

/// <summary>An article that a <see cref="BulkChange"/> could not be done to.</summary>
/// <param name="Headline">Empty where the editor may not know it.</param>
/// <param name="Why">A sentence.</param>
public sealed record BulkRest(int ArticleId, string Headline, string Why);
