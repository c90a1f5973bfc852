namespace CinephileCorner.Web.Admin.Redirects;

/// <summary>An old address and the page it leads to in one hop.</summary>
public sealed record RedirectRow(string From, string To, int ArticleId, string Headline);
