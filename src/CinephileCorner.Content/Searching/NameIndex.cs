using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>
/// Finds names – titles, people – by some of their words, by how they begin, and in spite of slips. The whole name typed comes
/// first, whatever else there is. Never changed once made.
/// </summary>
public sealed class NameIndex
{
    private const int MostCandidates = 400;
    private const int CommonFrom = 4000;
    private const double Enough = 0.55;
    private const double WholeName = 3;

    private readonly IReadOnlyList<IndexedName> _names;
    private readonly List<(int Name, string Spelling, string Key, int[] Words)> _spellings = [];
    private readonly WordList _words;
    private readonly int[][] _byWord;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);

    public NameIndex(IReadOnlyList<IndexedName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        var taken = names.Select(name => name.Others.Prepend(name.Name).SelectMany(NumberWords.Spellings).Select(spelling => (Spelling: spelling, Key: TextFolding.Key(spelling), Words: FoldedWords.Of(spelling).Select(word => word.Text).Distinct(StringComparer.Ordinal).ToList())).ToList()).ToList();
        _words = new WordList(taken.SelectMany(spellings => spellings.SelectMany(spelling => spelling.Words)).Distinct(StringComparer.Ordinal));
        var byWord = new List<int>[_words.Count];
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var (written, key, words) in taken[name])
            {
                if (key.Length == 0)
                    continue;
                var spelling = _spellings.Count;
                var numbers = words.Select(word => _words.NumberOf(word)!.Value).ToArray(); // the list was made of these words
                _spellings.Add((name, written, key, numbers));
                foreach (var number in numbers)
                    (byWord[number] ??= []).Add(spelling);
                if (!_byKey.TryGetValue(key, out var same))
                    _byKey[key] = same = [];
                same.Add(spelling);
            }
        }
        _byWord = [.. byWord.Select(list => list?.ToArray() ?? [])];
    }

    public int Count => _names.Count;

    /// <summary>All words of the names.</summary>
    public WordList Words => _words;

    /// <summary>The best of the names, best first.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="isUnfinished">Whether the last word may still go on.</param>
    /// <returns>Numbers of names in the order they were given, how well they match (from 0; above 1 the whole name was typed), and whether that takes a slip.</returns>
    public IReadOnlyList<(int Name, double Score, bool IsNear)> Find(string text, bool isUnfinished, int most)
    {
        var key = TextFolding.Key(text);
        var words = FoldedWords.Of(text).Select(word => word.Text).Distinct(StringComparer.Ordinal).Take(12).ToList();
        if (key.Length == 0)
            return [];
        var matches = words.ConvertAll(word => Matching(word, isUnfinished && word == words[^1]));
        var found = new Dictionary<int, (double Score, bool IsNear)>();
        // Of names that fold alike the one that was typed comes first: “Alien³”, “Alien 3”.
        foreach (var spelling in _byKey.GetValueOrDefault(key) ?? [])
            Keep(found, spelling, WholeName + Alike(_spellings[spelling].Spelling, text), isNear: false);
        foreach (var spelling in Candidates(matches))
        {
            var (score, isNear) = Score(spelling, matches, key, isUnfinished);
            if (score >= Enough)
                Keep(found, spelling, score, isNear);
        }
        return [.. found.Select(pair => (Name: pair.Key, pair.Value.Score, pair.Value.IsNear))
            .OrderByDescending(one => one.Score + (0.02 * Math.Log(1 + _names[one.Name].Weight))).ThenBy(one => _names[one.Name].Name.Length).ThenBy(one => one.Name).Take(most)];
    }

    private static double Alike(string spelling, string typed)
    {
        var (one, other) = (TextFolding.Composed(spelling), TextFolding.Composed(typed).Trim());
        return string.Equals(one, other, StringComparison.Ordinal) ? 0.6 : string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? 0.3 : 0;
    }

    private void Keep(Dictionary<int, (double Score, bool IsNear)> found, int spelling, double score, bool isNear)
    {
        var name = _spellings[spelling].Name;
        if (!found.TryGetValue(name, out var known) || known.Score < score)
            found[name] = (score, isNear);
    }

    // The words of the index that a typed word may stand for, each with how well.
    private Dictionary<int, double> Matching(string word, bool isUnfinished)
    {
        var matching = new Dictionary<int, double>();
        if (_words.NumberOf(word) is { } number)
            matching[number] = 1;
        if (isUnfinished)
        {
            foreach (var longer in _words.ContinuationsOf(word))
                matching.TryAdd(longer, 0.85 + (0.1 * word.Length / _words[longer].Length));
        }
        foreach (var (near, slips) in _words.Near(word))
            matching.TryAdd(near, slips == 1 ? 0.75 : 0.6);
        return matching;
    }

    // Names that share the rarest of the words; what nearly every name has is looked at only when nothing else was typed.
    private IEnumerable<int> Candidates(List<Dictionary<int, double>> matches)
    {
        var points = new Dictionary<int, double>();
        foreach (var number in matches.SelectMany(matching => matching).OrderBy(pair => _byWord[pair.Key].Length))
        {
            if (_byWord[number.Key].Length > CommonFrom && points.Count > 0)
                continue;
            foreach (var spelling in _byWord[number.Key])
                points[spelling] = points.GetValueOrDefault(spelling) + (number.Value * Rarity(number.Key));
        }
        return points.OrderByDescending(pair => pair.Value).ThenBy(pair => _spellings[pair.Key].Key.Length).ThenBy(pair => pair.Key).Take(MostCandidates).Select(pair => pair.Key);
    }

    // How much of what was typed is in the name, and how much of the name was typed; the letters in a row tell of swapped ones.
    private (double Score, bool IsNear) Score(int spelling, List<Dictionary<int, double>> matches, string key, bool isUnfinished)
    {
        var (_, _, ownKey, own) = _spellings[spelling];
        var (asked, met, taken) = (0.0, 0.0, new HashSet<int>());
        var isNear = false;
        foreach (var matching in matches)
        {
            var best = own.Where(matching.ContainsKey).Select(number => (Number: number, How: matching[number])).OrderByDescending(one => one.How).FirstOrDefault();
            var rarity = best.How > 0 ? Rarity(best.Number) : matching.Count > 0 ? matching.Keys.Max(number => Rarity(number)) : Rarity(null);
            asked += rarity;
            if (best.How == 0)
                continue;
            met += rarity * best.How;
            taken.Add(best.Number);
            isNear |= best.How < 0.8;
        }
        var all = own.Sum(number => Rarity(number));
        var share = (met / asked) * (0.65 + (0.35 * taken.Sum(number => Rarity(number)) / all));
        if (isUnfinished && ownKey.StartsWith(key, StringComparison.Ordinal))
            share = Math.Max(share, 0.9 + (0.09 * key.Length / ownKey.Length));
        var slips = EditDistance.Between(key, ownKey, EditDistance.Forgiven(key.Length));
        if (slips is { } few && key.Length > 0)
            share = Math.Max(share, 0.97 - (0.6 * few / key.Length));
        return (share, isNear || slips > 0);
    }

    private double Rarity(int? word) => Math.Log(2 + ((double)_spellings.Count / (1 + (word is { } number ? _byWord[number].Length : 0))));
}
