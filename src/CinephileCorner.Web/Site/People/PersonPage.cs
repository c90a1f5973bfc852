using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.People;

/// <summary>A person's work as their page prints it.</summary>
public sealed record PersonPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required IReadOnlyList<NamedLink> Crumbs { get; init; }

    public required string Name { get; init; }

    /// <summary>Tells them from another of the same name; null where there is none.</summary>
    public required string? Qualifier { get; init; }

    /// <summary>Other names that reviews credit them by.</summary>
    public required IReadOnlyList<string> AlsoAs { get; init; }

    /// <summary>“Director · 4 films here · mean 7.5”</summary>
    public required string Line { get; init; }

    /// <summary>The oldest film here; null where it is the only one, or nobody can tell.</summary>
    public required FilmFacts? First { get; init; }

    /// <summary>The newest film here; null as <see cref="First"/> may be.</summary>
    public required FilmFacts? Latest { get; init; }

    /// <summary>The way to the question how they are connected to another.</summary>
    public required string ConnectionAddress { get; init; }

    /// <summary>Null where there is too little to draw, and on further pages.</summary>
    public required Timeline? Timeline { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PersonWork> Works { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>In the order of credits; empty where there is one alone, and on further pages.</summary>
    public required IReadOnlyList<PersonJob> Jobs { get; init; }

    public required IReadOnlyList<Collaborator> Collaborators { get; init; }

    /// <summary>Sentences of articles.</summary>
    public required NamingSentences Mentions { get; init; }
}
