namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>What is rare says more. All weights are whole thousandths, so that no order of adding makes a difference.</summary>
public static class Rarity
{
    /// <summary>The weight of somebody's work, less the more films here have it: whole on two, some two fifths of it on three hundred.</summary>
    public static int OfPerson(int weight, int films) => (int)(weight / Math.Sqrt(1 + Math.Log(Math.Max(1, films - 1))));

    /// <summary>Of a genre: nothing when all films have it, and never so much as a director.</summary>
    public static int OfGenre(int films, int allFilms) => films <= 0 ? 0 : (int)(500 * Math.Min(3.2, Math.Log((double)allFilms / films)));

    /// <summary>
    /// Of a word: nothing when one film in twenty has it, or when only one does. With few films nobody knows which words are rare:
    /// two hundred imagined ones keep the estimate low.
    /// </summary>
    public static int OfWord(int films, int allFilms) =>
        films < 2 || films > Math.Max(2, allFilms / 4) ? 0 : Math.Max(0, (int)(1000 * (Math.Log((allFilms + 200d) / (films + 2)) - 3)));

    /// <summary>Of a naming: a review that names forty films compares with none, and a film that everybody names is like none of them.</summary>
    public static int OfNaming(int weight, int namedThere, int namedBy) =>
        (int)(weight / Math.Sqrt(Math.Max(1, namedThere / 4d)) / Math.Sqrt(1 + Math.Log(Math.Max(1, namedBy))));
}
