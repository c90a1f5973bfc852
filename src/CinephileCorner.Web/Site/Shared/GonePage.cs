namespace CinephileCorner.Web.Site.Shared;

/// <summary>What stands at the address of an article that was taken down (410).</summary>
/// <param name="WithdrawnUtc">When.</param>
public sealed record GonePage(PageHead Head, DateTime WithdrawnUtc, IReadOnlyList<ArticleCard> Latest) : ISitePage;
