using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>The part of the site that a feed follows.</summary>
/// <param name="Name">“Reviews”; null for the whole site.</param>
/// <param name="Path">Address of the page that lists the same articles.</param>
/// <param name="Key">Never changes, whatever becomes of name and address: the feed's id is made of it.</param>
/// <param name="Choose">Leaves the articles that belong to it.</param>
public sealed record FeedPart(string? Name, string Path, string Key, Func<IQueryable<Article>, IQueryable<Article>> Choose)
{
    /// <summary>What it is about, in a sentence; null where the site's own words have to do.</summary>
    public string? About { get; init; }

    /// <summary>When it last changed, while there is nothing in it.</summary>
    public DateTime EmptySinceUtc { get; init; } = DateTime.UnixEpoch;
}
