using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Mentions;

/// <summary>A film that prose may name.</summary>
/// <param name="Year">Null when nobody said it.</param>
/// <param name="People">Ids of everybody credited on it; empty when nothing is known.</param>
public sealed record KnownFilm(int Id, string Title, int? Year, string? Qualifier, IReadOnlySet<int> People)
{
    internal FilmName Written => new(Title, Year, Qualifier);
}
