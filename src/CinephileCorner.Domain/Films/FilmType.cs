namespace CinephileCorner.Domain.Films;

/// <summary>What a review is about.</summary>
public enum FilmType
{
    Film = 0,
    Short = 1,
    Series = 2,
    Season = 3,
}
