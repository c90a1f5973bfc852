namespace CinephileCorner.Data.Search;

/// <summary>A word that stands nowhere.</summary>
/// <param name="Typed">Folded; two words with a space between where they were taken together.</param>
/// <param name="Instead">The folded words that were looked for instead.</param>
public sealed record MendedWord(string Typed, IReadOnlyList<string> Instead);
