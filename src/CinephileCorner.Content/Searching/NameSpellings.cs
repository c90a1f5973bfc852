using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>The ways in which people write one name: “Seven Samurai”, “7 Samurai”; “Part III”, “Part 3”; “Harold &amp; Maude”, “Harold and Maude”.</summary>
internal static class NameSpellings
{
    /// <summary>The name as it is, then the others, folded.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var spellings = new List<string> { name };
        if (WithAnd(name) is { } spoken)
            spellings.Add(spoken);
        foreach (var spelling in spellings.ToList())
        {
            var words = FoldedWords.Of(spelling).Select(word => word.Text).ToList();
            if (words.Count == 0)
                continue;
            var digits = NumberWords.InDigits(words);
            if (digits is not null)
                spellings.Add(string.Join(' ', digits));
            spellings.AddRange(NumberWords.InWords(digits ?? words).Select(words => string.Join(' ', words)));
            if (words.Exists(word => InFull(word) != word || InShort(word) != word))
                spellings.AddRange([string.Join(' ', words.Select(InFull)), string.Join(' ', words.Select(InShort))]);
        }
        if (Parted(name) is { } parted)
            spellings.Add(parted);
        return [.. spellings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The letters and digits of the name in a row, as search folds them: the ʻokina of “Hawaiʻi” is none of them.</summary>
    public static string Key(string name) => TextFolding.Key(string.Concat(name.EnumerateRunes().Where(rune => !FoldedWords.IsApostrophe(rune)))).Replace('ħ', 'h');

    /// <summary>Whether two words are one, written in two ways: “seven”, “7”; “dr”, “doctor”.</summary>
    public static bool IsSame(string one, string other) => NumberWords.IsSame(one, other) || (one != other && InFull(one) == InFull(other));

    /// <summary>The text with “and” in place of its signs; null when it has none.</summary>
    public static string? WithAnd(string text) =>
        text.Contains('&', StringComparison.Ordinal) || text.Contains(" + ", StringComparison.Ordinal) || text.Contains('＆', StringComparison.Ordinal)
            ? text.Replace("&", " and ", StringComparison.Ordinal).Replace("＆", " and ", StringComparison.Ordinal).Replace(" + ", " and ", StringComparison.Ordinal)
            : null;

    // “L’Avventura” begins with “avventura” as well.
    private static string? Parted(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] is '\'' or '’' && Elided.Contains(name[..at].Split(' ')[^1].ToLowerInvariant()))
                return name[..at] + " " + name[(at + 1)..];
        }
        return null;
    }

    private static string InFull(string word) => Array.Find(Abbreviated, pair => pair.Short == word).Full ?? word;

    private static string InShort(string word) => Array.Find(Abbreviated, pair => pair.Full == word).Short ?? word;

    // Articles and little words that lose their vowel before another in French and Italian.
    private static readonly HashSet<string> Elided = new(["l", "d", "j", "m", "t", "s", "c", "n", "qu", "un", "dell", "all", "nell", "sull", "dall", "quell"], StringComparer.Ordinal);

    private static readonly (string Short, string Full)[] Abbreviated = [("dr", "doctor"), ("jr", "junior"), ("sr", "senior"), ("mr", "mister"), ("st", "saint"), ("vs", "versus")];
}
