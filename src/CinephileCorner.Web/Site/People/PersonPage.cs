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

    public required IReadOnlyList<PersonJob> Jobs { get; init; }
}
