using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>The part of the site that a feed follows.</summary>
/// <param name="Name">“Reviews”; null for the whole site.</param>
/// <param name="Path">Address of the page that lists the same articles.</param>
/// <param name="Key">Never changes, whatever becomes of name and address: the feed's id is made of it.</param>
/// <param name="Choose">Leaves the articles that belong to it.</param>
public sealed record FeedPart(string? Name, string Path, string Key, Func<IQueryable<Article>, IQueryable<Article>> Choose);
