using CinephileCorner.Content.Drawings;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Tests.Drawings;

/// <summary>Films to draw.</summary>
internal static class Films
{
    public static DrawingSubject Named(string title, int? year = 2020, int? minutes = 90, string genres = "Drama", Pattern? pattern = null, Mood? mood = null, int? hue = null) => new()
    {
        FilmSlug = new FilmName(title, year).Slug.Value,
        Title = title,
        Year = year,
        RuntimeMinutes = minutes,
        Genres = genres.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        Directors = ["Bas Devos"],
        Art = new ArtChoice(hue, mood?.ToString(), pattern?.ToString(), null, null),
    };
}
