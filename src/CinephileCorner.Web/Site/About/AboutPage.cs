using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.About;

/// <summary>Who we are and how we score.</summary>
public sealed record AboutPage(PageHead Head, string SiteTitle) : ISitePage;
