using System.Globalization;
using System.Text;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>
/// Finds names – titles, people – by some of their words, by how they begin, and in spite of slips. The whole name typed comes
/// first, whatever else there is. Never changed once made.
/// </summary>
public sealed class NameIndex
{
    private const int MostCandidates = 400;
    private const int MostWords = 12;
    private const int CommonFrom = 4000;
    private const double Enough = 0.55;
    private const double WholeName = 3;
    private const double Unlikely = 0.75;
    private const double Respelled = 0.9;

    /// <summary>Of a beginning this short any other letter makes another word.</summary>
    internal const int ShortBeginning = 3;
    private const int MostContinued = 100;

    private readonly IReadOnlyList<IndexedName> _names;
    private readonly List<(int Name, string Spelling, bool IsOwn, string Key, int[] Words)> _spellings = [];
    private readonly WordList _words;
    private readonly int[][] _byWord;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly string[] _keys;

    public NameIndex(IReadOnlyList<IndexedName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        var taken = names.Select(name => Spellings(name).Select(spelling => (spelling.Text, spelling.IsOwn, Key: KeyOf(spelling.Text), Words: WordsOf(spelling.Text))).ToList()).ToList();
        _words = new WordList(taken.SelectMany(spellings => spellings.SelectMany(spelling => spelling.Words)).Distinct(StringComparer.Ordinal));
        var byWord = new List<int>[_words.Count];
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var (written, isOwn, key, words) in taken[name])
            {
                if (key.Length == 0)
                    continue;
                var spelling = _spellings.Count;
                var numbers = words.Select(word => _words.NumberOf(word)!.Value).ToArray(); // the list was made of these words
                _spellings.Add((name, written, isOwn, key, numbers));
                foreach (var number in numbers)
                    (byWord[number] ??= []).Add(spelling);
                if (!_byKey.TryGetValue(key, out var same))
                    _byKey[key] = same = [];
                same.Add(spelling);
            }
        }
        _byWord = [.. byWord.Select(list => list?.ToArray() ?? [])];
        _keys = [.. _byKey.Keys];
        Array.Sort(_keys, StringComparer.Ordinal);
    }

    public int Count => _names.Count;

    /// <summary>All words of the names.</summary>
    public WordList Words => _words;

    /// <summary>Whether the text is the whole of a name, or of a name and its year.</summary>
    public bool IsName(string text) => Keys(text).Any(_byKey.ContainsKey);

    /// <summary>Those of which the text is the whole name, or the name and its year, as they or others write it; by number.</summary>
    public IReadOnlyList<int> Named(string text) => [.. Keys(text).SelectMany(key => _byKey.GetValueOrDefault(key) ?? []).Select(spelling => _spellings[spelling].Name).Distinct()];

    /// <summary>All names that hold every word of the text as it is, by number; empty for a text without words.</summary>
    public IReadOnlyList<int> WithAllWords(string text) => WithAll(WordsOf(text).ConvertAll(word => _words.NumberOf(word) is { } number ? [number] : Array.Empty<int>()));

    /// <summary>The same where the last word may still go on.</summary>
    public IReadOnlyList<int> WithAllWordsSoFar(string text)
    {
        var words = WordsOf(text);
        return WithAll([.. words.Select((word, at) => at == words.Count - 1 ? [.. _words.ContinuationsOf(word), .. Own(word)] : Own(word))]);

        int[] Own(string one) => _words.NumberOf(one) is { } number ? [number] : [];
    }

    /// <summary>All names that hold, of every word of the text, one that the fewest slips make of it, by number; a word of the names stands for itself.</summary>
    /// <param name="evenOfKnown">Whether a word of the names may be a slip as well.</param>
    public IReadOnlyList<int> WithAllWordsNear(string text, bool evenOfKnown) => WithAll(WordsOf(text).ConvertAll(word =>
    {
        if (_words.NumberOf(word) is { } number && !evenOfKnown)
            return [number];
        var near = _words.Near(word);
        var fewest = near.Count == 0 ? 0 : near.Min(one => one.Slips);
        return near.Where(one => one.Slips == fewest).Select(one => one.Number).Concat(_words.NumberOf(word) is { } own ? [own] : Array.Empty<int>()).ToArray();
    }));

    private List<int> WithAll(List<int[]> words)
    {
        if (words.Count == 0 || words.Exists(forms => forms.Length == 0))
            return [];
        var spellings = words.ConvertAll(forms => forms.Length == 1 ? _byWord[forms[0]] : [.. forms.SelectMany(form => _byWord[form]).Distinct()]).OrderBy(list => list.Length).ToList();
        return [.. spellings.Skip(1).Aggregate(spellings[0].AsEnumerable(), (left, list) => left.Intersect(list)).Select(spelling => _spellings[spelling].Name).Distinct()];
    }

    /// <summary>The best of the names, best first.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="isUnfinished">Whether the last word may still go on.</param>
    /// <returns>Numbers of names in the order they were given, how well they match (from 0; above 1 the whole name was typed), and whether that takes a slip.</returns>
    public IReadOnlyList<(int Name, double Score, bool IsNear)> Find(string text, bool isUnfinished, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = KeyOf(text);
        var words = WordsOf(text).Take(MostWords).ToList();
        if (key.Length == 0)
            return [];
        var found = new Dictionary<int, (double Score, bool IsNear)>();
        // Of names that fold alike the one that was typed comes first: “Alien³”, “Alien 3”; “Romeo and Juliet”, “Romeo + Juliet”.
        foreach (var spelling in Keys(text).SelectMany(one => _byKey.GetValueOrDefault(one) ?? []))
            Keep(found, spelling, WholeName + Alike(_spellings[spelling].Spelling, _spellings[spelling].IsOwn, text), isNear: false);
        // Where the words as they were typed are all in names, one that takes a slip to fit is hardly meant.
        var isKnown = words.TrueForAll(word => _words.NumberOf(word) is not null);
        // Most words stand in every way to take the text apart, and looking for near ones is what takes time.
        var matching = new Dictionary<(string Word, bool MayGoOn), Dictionary<int, double>>();
        foreach (var pieces in Pieces(words).Prepend(words))
        {
            var matches = pieces.ConvertAll(word => MatchingOnce(matching, word, isUnfinished && word == pieces[^1]));
            foreach (var spelling in Candidates(matches).Concat(isUnfinished && pieces == words ? Continuing(key) : []))
            {
                var (score, isNear) = Score(spelling, matches, key, isUnfinished);
                // “Seven Pounds” before “7 Days”, for “seven”.
                if (score >= Enough)
                    Keep(found, spelling, score * (isNear && isKnown ? Unlikely : 1) * (_spellings[spelling].IsOwn ? 1 : Respelled), isNear);
            }
        }
        return [.. found.Select(pair => (Name: pair.Key, pair.Value.Score, pair.Value.IsNear))
            .OrderByDescending(one => one.Score + (0.02 * Math.Log(1 + _names[one.Name].Weight))).ThenBy(one => _names[one.Name].Name.Length).ThenBy(one => one.Name).Take(most)];
    }

    // The words with one of them taken apart, or two of them together, where that makes known ones: “starwars”, “spider man”.
    private IEnumerable<List<string>> Pieces(List<string> words)
    {
        if (NumberWords.InDigits(words) is { } digits)
            yield return [.. digits];
        for (var at = 0; at < words.Count; at++)
        {
            if (_words.NumberOf(words[at]) is null && Halves(words[at]) is var (one, other))
                yield return [.. words[..at], one, other, .. words[(at + 1)..]];
            if (at + 1 < words.Count && _words.NumberOf(words[at] + words[at + 1]) is not null)
                yield return [.. words[..at], words[at] + words[at + 1], .. words[(at + 2)..]];
        }
    }

    private (string One, string Other)? Halves(string word)
    {
        (string, string)? best = null;
        var most = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (_words.NumberOf(word[..at]) is not { } one || _words.NumberOf(word[at..]) is not { } other)
                continue;
            var together = _byWord[one].Intersect(_byWord[other]).Count();
            if (together > most)
                (best, most) = ((word[..at], word[at..]), together);
        }
        return best;
    }

    // Names that begin so, whatever words they are written in: “ghosttr”, “dwg”, “xm”.
    private IEnumerable<int> Continuing(string key)
    {
        var at = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        for (var end = Math.Min(_keys.Length, at + MostContinued); at < end && _keys[at].StartsWith(key, StringComparison.Ordinal); at++)
        {
            foreach (var spelling in _byKey[_keys[at]])
                yield return spelling;
        }
    }

    // Every way to write it, and each with the year behind it; its own are those that are printed somewhere.
    private static List<(string Text, bool IsOwn)> Spellings(IndexedName name)
    {
        var own = name.Others.Prepend(name.Name).ToHashSet(StringComparer.Ordinal);
        var spellings = own.SelectMany(NameSpellings.Of).Distinct(StringComparer.Ordinal).Select(text => (Text: text, IsOwn: own.Contains(text))).ToList();
        if (name.Year is { } year)
            spellings.AddRange(spellings.ConvertAll(spelling => (string.Create(CultureInfo.InvariantCulture, $"{spelling.Text} {year}"), spelling.IsOwn)));
        return spellings;
    }

    private static IEnumerable<string> Keys(string text)
    {
        yield return KeyOf(text);
        if (NameSpellings.WithAnd(text) is { } spoken)
            yield return KeyOf(spoken);
    }

    // A title of signs alone, “$”, is its signs, and “$ 1971” is not the number.
    private static string KeyOf(string text)
    {
        var key = NameSpellings.Key(text);
        var last = text.AsSpan().TrimEnd().LastIndexOf(' ');
        if (key.Length > 0 && (last < 0 || !key.All(char.IsAsciiDigit) || NameSpellings.Key(text[..last]).Length > 0))
            return key;
        return string.Concat(TextFolding.Composed(text).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
    }

    // Where words are written without spaces between them each sign is one: 七人の侍 is found by 侍.
    private static List<string> WordsOf(string text) =>
        [.. FoldedWords.Of(text).SelectMany(word => word.Text.EnumerateRunes().Any(IsIdeograph) ? word.Text.EnumerateRunes().Select(rune => rune.ToString()) : [word.Text]).Distinct(StringComparer.Ordinal)];

    internal static bool IsIdeograph(Rune rune) => rune.Value is >= 0x3041 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static double Alike(string spelling, bool isOwn, string typed)
    {
        var (one, other) = (TextFolding.Composed(spelling), TextFolding.Composed(typed).Trim());
        var alike = string.Equals(one, other, StringComparison.Ordinal) ? 0.6 : string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? 0.3 : 0;
        return isOwn ? alike : alike / 2;
    }

    private void Keep(Dictionary<int, (double Score, bool IsNear)> found, int spelling, double score, bool isNear)
    {
        var name = _spellings[spelling].Name;
        if (!found.TryGetValue(name, out var known) || known.Score < score)
            found[name] = (score, isNear);
    }

    private Dictionary<int, double> MatchingOnce(Dictionary<(string Word, bool MayGoOn), Dictionary<int, double>> known, string word, bool isUnfinished)
    {
        if (!known.TryGetValue((word, isUnfinished), out var matching))
            known[(word, isUnfinished)] = matching = Matching(word, isUnfinished);
        return matching;
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
        foreach (var (near, slips) in isUnfinished && word.Length <= ShortBeginning ? [] : _words.Near(word))
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
        var (_, _, _, ownKey, own) = _spellings[spelling];
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
        var slips = EditDistance.Between(key, ownKey, (isUnfinished && key.Length <= ShortBeginning) || NumberWords.IsNumber(key) ? 0 : EditDistance.Forgiven(key.Length));
        if (slips is { } few && key.Length > 0)
            share = Math.Max(share, 0.97 - (0.6 * few / key.Length));
        return (share, isNear || slips > 0);
    }

    private double Rarity(int? word) => Math.Log(2 + ((double)_spellings.Count / (1 + (word is { } number ? _byWord[number].Length : 0))));
}
