using System.Globalization;
using System.Text;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>How messages quote a file and guess what its author meant.</summary>
internal static class Wording
{
    private const int QuoteLength = 60;

    /// <summary>The text in quotes, shortened, without characters that could disturb a terminal or turn a line around.</summary>
    public static string Quoted(string text)
    {
        var plain = new StringBuilder("“");
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length > QuoteLength)
            {
                plain.Append('…');
                break;
            }
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                plain.Append(' ');
            else if (category is not UnicodeCategory.Format)
                plain.Append(rune.ToString());
        }
        return plain.Append('”').ToString();
    }

    /// <summary>The one of the words that differs from this one by a slip of the keyboard; null when none is that near.</summary>
    public static string? NearMiss(string word, IEnumerable<string> words)
    {
        var slips = word.Length switch { < 4 => 0, < 6 => 1, _ => 2 };
        if (word.Length > 30)
            return null;
        return words.Select(known => (known, distance: Distance(word.ToLowerInvariant(), known.ToLowerInvariant())))
            .Where(pair => pair.distance > 0 && pair.distance <= slips)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.known)
            .FirstOrDefault();
    }

    // Edits of one letter, two swapped neighbours counting as one edit.
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }
        return table[one.Length, other.Length];
    }
}
