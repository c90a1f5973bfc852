namespace CinephileCorner.Web.Site.Shared;

/// <summary>Names in order, by their first letter: all films, all people.</summary>
public sealed record IndexPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required string Heading { get; init; }

    public required string Count { get; init; }

    /// <summary>To each first letter.</summary>
    public required IReadOnlyList<CountedLink> Letters { get; init; }

    public required IReadOnlyList<IndexEntry> Entries { get; init; }

    public required Paging Paging { get; init; }
}
