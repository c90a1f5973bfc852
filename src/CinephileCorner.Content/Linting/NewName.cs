namespace CinephileCorner.Content.Linting;

/// <summary>A film or person that no other article names.</summary>
/// <param name="Name">As the text has it, without year and qualifier.</param>
/// <param name="Label">With them.</param>
/// <param name="Known">A known one of which it may be a slip, with all that tells it from others; null when none is like it.</param>
/// <param name="Correction">What to write instead of <paramref name="Name"/>; null when nothing is known to be like it, or only the year differs.</param>
/// <param name="Articles">In how many articles the known one is named.</param>
public sealed record NewName(string Name, string Label, bool IsFilm, string? Known, string? Correction, int Articles);
