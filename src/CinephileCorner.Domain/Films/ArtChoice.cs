namespace CinephileCorner.Domain.Films;

/// <summary>What an editor chose of the drawn poster; null means the film decides.</summary>
/// <param name="Hue">Degrees, 0 to 359 (OKLCH).</param>
/// <param name="Mood"><c>bone</c>, <c>day</c>, <c>dusk</c> or <c>night</c>.</param>
/// <param name="Pattern">One of the eight patterns, in lower case.</param>
/// <param name="Seed">Reshuffles the drawing.</param>
/// <param name="Ratio">Width by height of the picture, 1 to 3.</param>
public sealed record ArtChoice(int? Hue, string? Mood, string? Pattern, int? Seed, decimal? Ratio)
{
    public static ArtChoice None { get; } = new(null, null, null, null, null);
}
