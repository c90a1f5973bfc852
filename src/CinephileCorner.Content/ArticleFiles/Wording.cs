using System.Globalization;
using System.Text;
using CinephileCorner.Domain;

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
        return words.Select(known => (known, distance: EditDistance.Between(word.ToLowerInvariant(), known.ToLowerInvariant(), slips)))
            .Where(pair => pair.distance > 0)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.known)
            .FirstOrDefault();
    }
}
