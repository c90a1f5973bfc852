using System.Globalization;
using CinephileCorner.Content.Drawings;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>A film as any page shows it: what its lead review says of it, and the drawing that follows from that.</summary>
public sealed record FilmFacts
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when nobody said it.</summary>
    public required int? Year { get; init; }

    /// <summary>Null unless another film has the same title and year.</summary>
    public required string? Qualifier { get; init; }

    public required string Address { get; init; }

    public required IReadOnlyList<string> Directors { get; init; }

    /// <summary>Null when not known.</summary>
    public required int? RuntimeMinutes { get; init; }

    public required Drawing Drawing { get; init; }

    /// <summary>A picture in place of the drawing; null when there is none.</summary>
    public required Poster? Poster { get; init; }

    /// <summary>False until the sizes of the picture are made.</summary>
    public bool PosterHasSizes { get; init; }

    /// <summary>“Here (2024)”.</summary>
    public string NameWithYear => Year is { } year ? $"{Title} ({year})" : Title;

    /// <summary>“Here (2024), Robert Zemeckis”: with the qualifier where it takes one.</summary>
    public string WholeName => new FilmName(Title, Year, Qualifier).Whole;

    /// <summary>What stands behind the title in a sentence: “ (2024)”, “ (2024, Robert Zemeckis)”; empty where there is nothing to say.</summary>
    public string InBrackets => string.Join(", ", new[] { Year?.ToString(CultureInfo.InvariantCulture), Qualifier }.OfType<string>()) is { Length: > 0 } words ? $" ({words})" : "";

    /// <summary>“Bas Devos”, “Joel Coen and Ethan Coen”; null when no director is stated.</summary>
    public string? DirectedBy => Directors.Count switch
    {
        0 => null,
        1 => Directors[0],
        2 => Directors[0] + " and " + Directors[1],
        _ => Directors[0] + " and others",
    };
}
