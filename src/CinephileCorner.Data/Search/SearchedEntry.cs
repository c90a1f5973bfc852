using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Search;

/// <summary>An entry of a ranking that is found by it.</summary>
public sealed record SearchedEntry(string Title, int? Year)
{
    /// <summary>“Night Moves (2013)”; the title alone where no year is known.</summary>
    public string WithYear => new FilmName(Title, Year).WithYear;
}
