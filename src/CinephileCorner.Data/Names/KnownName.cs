using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Data.Names;

/// <summary>A film or a person as lists ask for them.</summary>
public sealed record KnownName
{
    public required int Id { get; init; }

    /// <summary>A person's name, a film's title.</summary>
    public required string Name { get; init; }

    /// <summary>Of a film; null when nobody said it, and for people.</summary>
    public required int? Year { get; init; }

    public required string? Qualifier { get; init; }

    /// <summary>The folded name, then what tells it from others, each behind a <c>|</c>.</summary>
    public required string Key { get; init; }

    public required string SortKey { get; init; }

    public required string Slug { get; init; }

    /// <summary><see cref="INamed.CountsAsId"/></summary>
    public required int? CountsAsId { get; init; }

    /// <summary>“Here (2023)”, “Tom Holland [director]”: as a text would name it.</summary>
    public string Label => new FilmName(Name, Year, Qualifier).Label;

    /// <summary>The name alone, folded.</summary>
    public string Folded => Key[..Math.Max(0, Key.IndexOf('|', StringComparison.Ordinal))];
}
