using CinephileCorner.Domain;

namespace CinephileCorner.Content.Mentions;

/// <summary>The folded words of all names, numbered; tells the words of a text by the same rules.</summary>
internal sealed class Vocabulary
{
    private const int LongestPlain = 64;

    private static readonly Dictionary<string, string> Numerals = new(StringComparer.Ordinal)
    {
        ["II"] = "2", ["III"] = "3", ["IV"] = "4", ["VI"] = "6", ["VII"] = "7", ["VIII"] = "8", ["IX"] = "9", ["XI"] = "11", ["XII"] = "12", ["XIII"] = "13",
    };

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int IdOf(string folded) => _ids.GetValueOrDefault(folded, -1);

    /// <summary>The words of a name, each with an id of its own from now on.</summary>
    public List<Word> Learn(string name)
    {
        var words = new List<Word>();
        foreach (var (start, end) in WordBreaks.In(name))
        {
            var folded = Fold(name.AsSpan(start, end - start));
            if (!_ids.TryGetValue(folded, out var id))
                _ids[folded] = id = _ids.Count;
            words.Add(Made(name, start, end, id));
        }
        return words;
    }

    /// <summary>The words of a text; those that no name holds have the id −1.</summary>
    public void Read(string text, List<Word> words)
    {
        words.Clear();
        foreach (var (start, end) in WordBreaks.In(text))
            words.Add(Made(text, start, end, Find(text.AsSpan(start, end - start))));
    }

    /// <summary>The words of a name, folded.</summary>
    public static List<string> FoldedWords(string name) => [.. WordBreaks.In(name).Select(word => Fold(name.AsSpan(word.Start, word.End - word.Start)))];

    /// <summary>The sign of a word as it is written, the same for words that fold alike.</summary>
    public static int SignOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestPlain];
        return IsPlain(word, folded) ? WordSigns.Of(folded[..word.Length]) : WordSigns.Of(Fold(word));
    }

    /// <summary>Lower case, without accents; “&amp;” is “and”, II to XIII are numbers: “Part II” and “Part 2” are one title.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word is "&")
            return "and";
        var text = word.ToString();
        if (Numerals.TryGetValue(text, out var number))
            return number;
        // ½ must not be read as twelve: 8½ is not 812.
        return text.AsSpan().IndexOfAnyInRange('¼', '¾') >= 0 ? text.ToLowerInvariant() : TextFolding.Key(text);
    }

    private int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestPlain)
            return -1;
        Span<char> folded = stackalloc char[LongestPlain];
        if (!IsPlain(word, folded))
            return IdOf(Fold(word));
        return _bySpan.TryGetValue(folded[..word.Length], out var id) ? id : -1;
    }

    // Most words need no more than lower case.
    private static bool IsPlain(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > LongestPlain || (word.Length is > 1 and < 5 && word[0] is 'I' or 'V' or 'X'))
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(word[i]))
                return false;
            folded[i] = char.ToLowerInvariant(word[i]);
        }
        return true;
    }

    private static Word Made(string text, int start, int end, int id)
    {
        System.Text.Rune.DecodeFromUtf16(text.AsSpan(start, end - start), out var first, out _);
        var isUpper = System.Text.Rune.IsUpper(first) || System.Text.Rune.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.TitlecaseLetter;
        var hasCase = isUpper || System.Text.Rune.IsLower(first);
        return new Word(start, end, id, isUpper || !hasCase, hasCase);
    }
}
