using System.Globalization;

namespace CinephileCorner.Content.Searching;

/// <summary>Numbers as they are spoken, up to four digits: 12 is twelve, 101 one hundred and one, 1984 nineteen eighty four, III is 3.</summary>
internal static class NumberWords
{
    private const int Most = 9999;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    /// <summary>The words with every spoken or Roman number among them in digits; null when there is none.</summary>
    public static IReadOnlyList<string>? InDigits(IReadOnlyList<string> words)
    {
        var written = new List<string>();
        var isOther = false;
        for (var at = 0; at < words.Count;)
        {
            var (number, length) = Spoken(words, at);
            if (length == 0 && Numeral(words, at) is { } numeral)
                (number, length) = (numeral, 1);
            written.Add(length > 0 ? number.ToString(CultureInfo.InvariantCulture) : words[at]);
            isOther |= length > 0;
            at += Math.Max(1, length);
        }
        return isOther ? written : null;
    }

    /// <summary>
    /// The words with every number among them spoken, in each way in which it may be; none when there is no number. Run together, as one word: who
    /// types “seven” does not mean twenty-seven.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> InWords(IReadOnlyList<string> words)
    {
        var spoken = words.Select(word => word.Length <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Ways(number) : null).ToList();
        var ways = spoken.Max(forms => forms?.Count ?? 0);
        for (var way = 0; way < ways; way++)
            yield return [.. words.Select((word, at) => spoken[at] is { } forms ? forms[Math.Min(way, forms.Count - 1)].Replace(" ", "", StringComparison.Ordinal) : word)];
    }

    /// <summary>Whether two words are one number, written in two ways: “seven”, “7”, “vii”.</summary>
    public static bool IsSame(string one, string other) => Digits(one) is { } number && number == Digits(other);

    /// <summary>Whether the word is a number, in digits or spoken: whoever types another means another.</summary>
    public static bool IsNumber(string word) => word.All(char.IsAsciiDigit) || Array.IndexOf(Small, word) >= 0 || Array.IndexOf(Tens, word) >= 0;

    // Behind “part” any of them counts.
    private static string? Digits(string word) => InDigits(["part", word]) is { } digits ? digits[1] : word.All(char.IsAsciiDigit) ? word : null;

    // “one hundred and one”, “one hundred one”; “one thousand nine hundred …” is what nobody says of a year.
    private static List<string> Ways(int number)
    {
        if (number is > 1099 and < 2000 or > 2009 and < 2100)
        {
            var (century, year) = (Below100(number / 100), number % 100);
            return [century + " " + (year == 0 ? "hundred" : year < 10 ? "oh " + Small[year] : Below100(year))];
        }
        var rest = number % 100;
        var head = string.Join(' ', new[] { number >= 1000 ? Small[number / 1000] + " thousand" : null, number % 1000 >= 100 ? Small[number % 1000 / 100] + " hundred" : null }.OfType<string>());
        return head.Length == 0 ? [Below100(number)] : rest == 0 ? [head] : [$"{head} and {Below100(rest)}", $"{head} {Below100(rest)}"];
    }

    private static string Below100(int number) => number < 20 ? Small[number] : Tens[(number / 10) - 2] + (number % 10 == 0 ? "" : " " + Small[number % 10]);

    // The number that begins at a word, and how many words it takes.
    private static (int Number, int Length) Spoken(IReadOnlyList<string> words, int from)
    {
        var (number, at) = Pair(words, from);
        if (at == from)
            return (0, 0);
        // “nineteen eighty four”
        if (number is >= 11 and <= 99 && Pair(words, at) is var (year, end) && end > at && year >= 10)
            return ((number * 100) + year, end - from);
        foreach (var (word, unit) in new[] { ("thousand", 1000), ("hundred", 100) })
        {
            if (at >= words.Count || words[at] != word || number % unit == 0 || number * unit > Most)
                continue;
            (number, at) = (number * unit, at + 1);
            var next = at < words.Count && words[at] == "and" ? at + 1 : at;
            if (Pair(words, next) is var (rest, behind) && behind > next && (behind >= words.Count || words[behind] != "hundred"))
                return (number + rest, behind - from);
        }
        return (number, at - from);
    }

    // A number below a hundred, and where it ends.
    private static (int Number, int End) Pair(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count)
            return (0, at);
        if (Array.IndexOf(Small, words[at]) is >= 0 and var small)
            return (small, at + 1);
        if (Array.IndexOf(Tens, words[at]) is not (>= 0 and var ten))
            return (0, at);
        var unit = at + 1 < words.Count ? Array.IndexOf(Small, words[at + 1]) : -1;
        return unit is >= 1 and <= 9 ? (((ten + 2) * 10) + unit, at + 2) : ((ten + 2) * 10, at + 1);
    }

    // A lone letter is one only where it ends a title or stands behind “Part”: “Henry V”, never “V for Vendetta”.
    private static int? Numeral(IReadOnlyList<string> words, int at)
    {
        if (at == 0 || Array.IndexOf(Roman, words[at]) is not (>= 0 and var numeral))
            return null;
        return words[at].Length > 1 || words[at - 1] is "part" or "chapter" or "volume" or "episode" || (at == words.Count - 1 && words[at] != "i") ? numeral + 1 : null;
    }
}
