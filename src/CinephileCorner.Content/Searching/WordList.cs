using System.Buffers;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>All words of an index, to be found as they are, by how they begin, or in spite of a slip. Never changed once made.</summary>
public sealed class WordList
{
    private const int MostContinued = 300;

    private readonly string[] _words;
    private readonly Dictionary<int, int[]> _byPair;

    /// <summary>Lays the words out.</summary>
    /// <param name="words">Folded; each once, in any order.</param>
    public WordList(IEnumerable<string> words)
    {
        _words = [.. words];
        Array.Sort(_words, StringComparer.Ordinal);
        var pairs = new Dictionary<int, List<int>>();
        for (var number = 0; number < _words.Length; number++)
        {
            foreach (var pair in Pairs(_words[number]).Distinct())
            {
                if (!pairs.TryGetValue(pair, out var list))
                    pairs[pair] = list = [];
                list.Add(number);
            }
        }
        _byPair = pairs.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    public int Count => _words.Length;

    /// <summary>The word of that number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The word's number; null when it is none of these.</summary>
    public int? NumberOf(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) is >= 0 and var number ? number : null;

    /// <summary>Numbers of the words that begin so and are longer, in order, at most 300.</summary>
    public IEnumerable<int> ContinuationsOf(string beginning)
    {
        var at = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        at = at < 0 ? ~at : at + 1;
        for (var end = Math.Min(_words.Length, at + MostContinued); at < end && _words[at].StartsWith(beginning, StringComparison.Ordinal); at++)
            yield return at;
    }

    /// <summary>Words that differ by no more slips than are forgiven, with their number; the word itself is not among them. No number is a slip of another word.</summary>
    public IReadOnlyList<(int Number, int Slips)> Near(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var most = NumberWords.IsNumber(word) ? 0 : EditDistance.Forgiven(word.Length);
        if (most == 0 || _words.Length == 0)
            return [];
        // One slip touches three pairs of letters at most; whoever shares too few of them differs by more.
        var pairs = Pairs(word).Distinct().ToList();
        var needed = Math.Max(1, pairs.Count - (3 * most));
        var shared = ArrayPool<byte>.Shared.Rent(_words.Length);
        // Whoever had it before may have left something in it.
        Array.Clear(shared, 0, _words.Length);
        var seen = new List<int>();
        try
        {
            foreach (var pair in pairs)
            {
                foreach (var number in _byPair.GetValueOrDefault(pair) ?? [])
                {
                    if (Math.Abs(_words[number].Length - word.Length) > most)
                        continue;
                    if (shared[number]++ == 0)
                        seen.Add(number);
                }
            }
            var found = new List<(int, int)>();
            foreach (var number in seen)
            {
                if (shared[number] >= needed && !_words[number].All(char.IsAsciiDigit) && EditDistance.Between(word, _words[number], most) is > 0 and var slips)
                    found.Add((number, slips));
            }
            return found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shared);
        }
    }

    private static IEnumerable<int> Pairs(string word)
    {
        var last = '^';
        foreach (var letter in word)
        {
            yield return (last << 16) | letter;
            last = letter;
        }
        yield return (last << 16) | '$';
    }
}
