using System.Reflection;
using System.Text;

namespace CinephileCorner.Data.Identity;

/// <summary>
/// Tells a long password that is easy to guess, without asking anybody: what is left of it after words of the list, names,
/// years, sequences, keyboard walks and repetitions are taken out must still be something.
/// </summary>
internal static class GuessablePasswords
{
    // What is left must have this many letters, and as many different ones as a short word has.
    private const int LeastLeft = 8;
    private const int LeastDifferent = 5;

    private static readonly string[] Walks =
    [
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
        "qazwsxedcrfvtgbyhnujmikolp", "zaq12wsxcde34rfvbgt56yhn", "zaq1xsw2cde3vfr4bgt5nhy6", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "!@#$%^&*()_+", "!\"§$%&/()=", "01234567890123456789", "98765432109876543210",
        "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba", "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "147258369", "159357", "112233445566778899", "aabbccddeeff",
    ];

    private static readonly string[] s_words = Load();

    public static bool IsGuessable(string password, IEnumerable<string> own)
    {
        var words = s_words.Concat(own.Select(Plain)).Where(word => word.Length >= 3).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ToList();
        return new[] { Plain(password), Unmasked(password) }.Any(text => IsNothing(text, words));
    }

    private static bool IsNothing(string text, List<string> words)
    {
        var left = WithoutWalks(text);
        foreach (var word in words)
            left = left.Replace(word, " ", StringComparison.Ordinal);
        left = WithoutRepetition(WithoutYears(left));
        var letters = left.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune) && !Rune.IsSymbol(rune)).ToList();
        // A password of symbols alone is rare; it counts by its symbols.
        if (!text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            letters = [.. left.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune))];
        return letters.Count < LeastLeft || letters.Distinct().Count() < LeastDifferent;
    }

    private static string Plain(string text) => text.ToLowerInvariant();

    // The usual masks: p4$$w0rd.
    private static string Unmasked(string text) => string.Concat(Plain(text).Select(letter => letter switch
    {
        '0' => 'o', '1' or '!' or '|' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' or '+' => 't', '8' => 'b', '9' => 'g', _ => letter,
    }));

    private static string WithoutWalks(string text)
    {
        var left = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var run = Walks.Max(walk => RunIn(walk, text, at));
            left.Append(run >= 4 ? " " : text[at..(at + 1)]);
            at += run >= 4 ? run : 1;
        }
        return left.ToString();
    }

    private static int RunIn(string walk, string text, int at)
    {
        var longest = 0;
        for (var start = walk.IndexOf(text[at], StringComparison.Ordinal); start >= 0; start = start + 1 < walk.Length ? walk.IndexOf(text[at], start + 1) : -1)
        {
            var run = 0;
            while (start + run < walk.Length && at + run < text.Length && walk[start + run] == text[at + run])
                run++;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static string WithoutYears(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if ((text[at..].StartsWith("19", StringComparison.Ordinal) || text[at..].StartsWith("20", StringComparison.Ordinal)) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]))
                text = text[..at] + "    " + text[(at + 4)..];
        }
        return text;
    }

    // “moss moss moss” is nothing, and “alexanderalexander” neither: one word, however often, is one guess.
    private static string WithoutRepetition(string text)
    {
        for (var unit = 1; unit <= text.Length / 2; unit++)
        {
            var at = unit;
            while (at < text.Length && text[at] == text[at % unit])
                at++;
            if (at == text.Length)
                return unit < PasswordRule.Shortest ? "" : text[..unit];
        }
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal));
    }

    private static string[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("guessable-words.txt")!; // embedded by the project
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(Plain).ToArray();
    }
}
