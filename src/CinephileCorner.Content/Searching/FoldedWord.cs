namespace CinephileCorner.Content.Searching;

/// <summary>A word of a text as search knows it.</summary>
/// <param name="Text">Folded: lower-case letters and digits without accents. Never empty.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct FoldedWord(string Text, int Start, int End)
{
    /// <summary>The word without its possessive: “hitchcock” of “Hitchcock’s”; null where there is none.</summary>
    public string? Owner { get; init; }
}
