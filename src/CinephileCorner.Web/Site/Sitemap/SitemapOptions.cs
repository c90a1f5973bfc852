namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>Setting <c>Sitemap:Addresses</c>: how many addresses one file holds before the sitemap is split (at most 50,000 by the protocol).</summary>
public sealed record SitemapOptions(int Addresses = 10_000);
