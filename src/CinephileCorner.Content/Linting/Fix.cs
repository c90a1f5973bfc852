namespace CinephileCorner.Content.Linting;

/// <summary>A change that certainly mends a finding.</summary>
/// <param name="Start">Offset in the text with <c>\n</c> line ends.</param>
/// <param name="Length">Characters to take out there.</param>
/// <param name="Replacement">What to put in their place; empty to take them out alone.</param>
public sealed record Fix(int Start, int Length, string Replacement);
