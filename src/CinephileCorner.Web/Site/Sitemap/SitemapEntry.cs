namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>An address that readers may find.</summary>
/// <param name="Part">Which of the files it stands in when there are several: <c>reviews</c>, <c>people</c>.</param>
/// <param name="Path">From the root.</param>
/// <param name="ChangedUtc">Of a list the change of the article in it that changed last, of an editor's its own if that is later; null when nothing stands in it.</param>
public sealed record SitemapEntry(string Part, string Path, DateTime? ChangedUtc);
