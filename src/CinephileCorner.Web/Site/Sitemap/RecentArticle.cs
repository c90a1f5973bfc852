namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>An article in the news sitemap.</summary>
/// <param name="Path">From the root.</param>
public sealed record RecentArticle(string Path, string Headline, DateTime PublishedUtc);
