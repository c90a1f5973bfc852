using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What a file cannot say of itself.</summary>
/// <param name="FolderKind">The kind its folder stands for; null outside <c>reviews</c>, <c>rankings</c> and <c>news</c>.</param>
/// <param name="TimeZone">The site's: dates and times without an offset are meant there.</param>
public sealed record ArticleFileContext(ArticleKind? FolderKind, TimeZoneInfo TimeZone);
