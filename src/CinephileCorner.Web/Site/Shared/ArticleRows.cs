namespace CinephileCorner.Web.Site.Shared;

/// <summary>Articles one below the other.</summary>
/// <param name="HeadingLevel">2 or 3: the level below the heading the rows stand under.</param>
public sealed record ArticleRows(IReadOnlyList<ArticleCard> Articles, int HeadingLevel);
