using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Collections;

/// <summary>A series as its page prints it.</summary>
public sealed record CollectionPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required IReadOnlyList<NamedLink> Crumbs { get; init; }

    public required string Name { get; init; }

    /// <summary>“3 films here · 1993–1994 · mean 8.5”, of all pages.</summary>
    public required string Line { get; init; }

    /// <summary>In the order of their years.</summary>
    public required IReadOnlyList<CollectedFilm> Films { get; init; }

    public required Paging Paging { get; init; }
}
