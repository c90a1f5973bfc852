using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Media;

/// <summary>An article that names a picture.</summary>
/// <param name="IsPublic">Readers see it there.</param>
/// <param name="IsPending">It stands in changes that are not published yet, and only there.</param>
public sealed record PictureUse(int ArticleId, ArticleKind Kind, string Headline, bool IsPublic, bool IsPending);
