namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Which words a text holds, and which names its author linked or refused, in half a kilobyte (Bloom, 1970): what it does not hold is not
/// there; what it holds mostly is.
/// </summary>
public sealed class WordSigns
{
    private const int Count = 4096;
    private const int InOne = 64;

    private readonly ulong[] _signs = new ulong[Count / InOne];

    internal void Add(Passage passage)
    {
        for (var word = 0; word < passage.Words.Count; word++)
            Set(Vocabulary.SignOf(passage.WordText(word)));
        AddLinked(passage.Block.Pinned.Select(pin => pin.Name));
    }

    internal void AddLinked(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var sign in OfLinked(WrittenName.Parse(name).Name))
                Set(sign);
        }
    }

    internal bool MayHold(int sign) => (_signs[sign / InOne] & (1UL << (sign % InOne))) != 0;

    /// <summary>The sign of a folded word (Fowler, Noll and Vo, 1991): the same in any run of the program.</summary>
    internal static int Of(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var letter in folded)
            hash = unchecked((hash ^ letter) * 16777619u);
        return (int)((hash ^ (hash >> 16)) % Count);
    }

    /// <summary>The signs of a title, a name or an address as links are compared by.</summary>
    internal static IEnumerable<int> OfLinked(string name) => [Of("[[" + new Domain.People.PersonName(name).FoldedName), Of("[[" + Namesakes.SpellingKey(name))];

    private void Set(int sign) => _signs[sign / InOne] |= 1UL << (sign % InOne);
}
