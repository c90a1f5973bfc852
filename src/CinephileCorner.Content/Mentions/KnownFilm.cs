using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Mentions;

/// <summary>A film that prose may name.</summary>
/// <param name="Year">Null when nobody said it.</param>
/// <param name="People">Ids of everybody credited on it; empty when nothing is known.</param>
/// <param name="Makers">Those of them who are not only in its cast; null when no crew is known: then all may be.</param>
public sealed record KnownFilm(int Id, string Title, int? Year, string? Qualifier, IReadOnlySet<int> People, IReadOnlySet<int>? Makers = null)
{
    internal FilmName Written => new(Title, Year, Qualifier);
}
