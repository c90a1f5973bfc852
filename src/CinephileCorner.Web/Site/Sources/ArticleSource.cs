namespace CinephileCorner.Web.Site.Sources;

/// <summary>An article as its author wrote it.</summary>
/// <param name="Markdown">Less the front matter that is shown nowhere.</param>
public sealed record ArticleSource(int Id, string Markdown);
