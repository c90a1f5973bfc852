using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Search;

/// <summary>A published article that was found.</summary>
public sealed record FoundArticle(int Id, ArticleKind Kind, int? FilmId);
