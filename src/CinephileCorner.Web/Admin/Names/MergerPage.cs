using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>A merge before it is done: into whom, or what it will change.</summary>
public sealed record MergerPage : AdminPage
{
    public required NameKind Kind { get; init; }

    public required NameRow From { get; init; }

    /// <summary>Null while it is not chosen.</summary>
    public required NameRow? Into { get; init; }

    /// <summary>What was typed; empty when nothing was.</summary>
    public required string Words { get; init; }

    /// <summary>Those it may be, when it is not chosen.</summary>
    public required IReadOnlyList<NameRow> Candidates { get; init; }

    /// <summary>Headlines of articles that will name the other one, the first twenty.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    public required int Credits { get; init; }

    /// <summary>Both addresses, where the first will lead to the second; null where readers know none.</summary>
    public required (string From, string To)? Redirect { get; init; }

    /// <summary>Something to think of first, a sentence; null for nothing.</summary>
    public required string? Doubt { get; init; }

    /// <summary>What was seen; the form sends it back.</summary>
    public required string Stamp { get; init; }
}
