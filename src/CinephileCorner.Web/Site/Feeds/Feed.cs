using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>One page of a feed, as all three formats print it. Addresses are absolute.</summary>
public sealed record Feed
{
    /// <summary>The same for as long as the part of the site exists.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The page for people.</summary>
    public required string HomePage { get; init; }

    public required string Language { get; init; }

    public required string Icon { get; init; }

    /// <summary>A smaller one.</summary>
    public required string FavIcon { get; init; }

    /// <summary>Where this page of the feed stands in its history (RFC 5005), with addresses as paths.</summary>
    public required Paging Paging { get; init; }

    /// <summary>Address of a page of this feed, in this format.</summary>
    public required Func<int, string> AddressOf { get; init; }

    public required DateTime UpdatedUtc { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>Links to this page and its neighbours, by relation.</summary>
    public IEnumerable<(string Relation, string Address)> PageLinks()
    {
        yield return ("self", AddressOf(Paging.Page));
        if (Paging.LastPage == 1)
            yield break;
        yield return ("first", AddressOf(1));
        if (Paging.Page > 1)
            yield return ("previous", AddressOf(Paging.Page - 1));
        if (Paging.Page < Paging.LastPage)
            yield return ("next", AddressOf(Paging.Page + 1));
        yield return ("last", AddressOf(Paging.LastPage));
    }
}
