namespace CinephileCorner.Web.Site.Feeds;

/// <summary>The three forms every feed is offered in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0, <c>feed.xml</c>.</summary>
    Rss = 0,

    /// <summary>Atom 1.0, <c>atom.xml</c>.</summary>
    Atom = 1,

    /// <summary>JSON Feed 1.1, <c>feed.json</c>.</summary>
    Json = 2,
}
