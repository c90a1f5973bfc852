namespace CinephileCorner.Data.Search;

/// <summary>Words to be found in articles.</summary>
/// <param name="Words">Folded. Each entry is one word that was typed, as one or several that may stand for it.</param>
/// <param name="Phrases">Folded words that stand in a row.</param>
/// <param name="IsUnfinished">Whether the last word may go on.</param>
/// <param name="IsAny">Whether one of the words is enough; otherwise all are wanted.</param>
public sealed record WordSearch(IReadOnlyList<IReadOnlyList<string>> Words, IReadOnlyList<IReadOnlyList<string>> Phrases, bool IsUnfinished = false, bool IsAny = false)
{
    /// <summary>Whether headlines and titles of films alone are looked through.</summary>
    public bool IsInTitle { get; init; }

    public static WordSearch All(IEnumerable<string> words, IReadOnlyList<IReadOnlyList<string>>? phrases = null) => new([.. words.Select(word => new[] { word })], phrases ?? []);

    public bool IsEmpty => Words.Count == 0 && Phrases.Count == 0;
}
