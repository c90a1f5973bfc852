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
        }
        return [.. spellings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The letters and digits of the name in a row, as search folds them: the ʻokina of “Hawaiʻi” is none of them.</summary>
    public static string Key(string name) => TextFolding.Key(string.Concat(name.EnumerateRunes().Where(rune => !FoldedWords.IsApostrophe(rune)))).Replace('ħ', 'h');

    /// <summary>The text with “and” in place of its signs; null when it has none.</summary>
    public static string? WithAnd(string text) =>
        text.Contains('&', StringComparison.Ordinal) || text.Contains(" + ", StringComparison.Ordinal) || text.Contains('＆', StringComparison.Ordinal)
            ? text.Replace("&", " and ", StringComparison.Ordinal).Replace("＆", " and ", StringComparison.Ordinal).Replace(" + ", " and ", StringComparison.Ordinal)
            : null;
}
