using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Drawings;

/// <summary>What a drawing is made from: the facts of a film and nothing else, so that the same film is always drawn the same.</summary>
public sealed record DrawingSubject
{
    /// <summary>The seed.</summary>
    public required string FilmSlug { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when not known.</summary>
    public int? Year { get; init; }

    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Minutes; null when not known.</summary>
    public int? RuntimeMinutes { get; init; }

    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>Searched for colour words, as title and tags are.</summary>
    public string? Headline { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What an editor chose.</summary>
    public ArtChoice Art { get; init; } = ArtChoice.None;
}
