using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Links;

/// <summary>Puts the site's one public base before a path: for canonical links, feeds, cards and sitemaps.</summary>
public sealed class AbsoluteLinks(SiteOptions site)
{
    public string Of(string path) => site.Url + path;

    public string Base => site.Url;
}
