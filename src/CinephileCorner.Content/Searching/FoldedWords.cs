using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>
/// Takes a text apart into words as search knows them, query and text alike: accents, ligatures, width and case folded,
/// apostrophes and the dots of abbreviations and initials left out, hyphens parting words.
/// </summary>
public static class FoldedWords
{
    // A word longer than this says nothing to anybody and would only fill an index.
    private const int Longest = 60;

    private static readonly ConcurrentDictionary<int, string> Folded = new();

    /// <summary>The words, in order.</summary>
    public static IEnumerable<FoldedWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = new StringBuilder();
        var (start, end, apostrophe) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (Fold(rune) is { Length: > 0 } folded)
            {
                if (word.Length == 0)
                    (start, apostrophe) = (at, 0);
                word.Append(folded);
                end = at + length;
            }
            else if (word.Length > 0 && IsMark(rune))
                end = at + length;
            else if (word.Length > 0 && ToNextInitial(text, at) is > 0 and var gap)
                length = gap;
            else if (word.Length > 0 && !IsInside(text, rune, at, length, word.Length))
            {
                yield return Word(word, start, end, apostrophe);
                word.Clear();
            }
            else if (IsApostrophe(rune))
                apostrophe = word.Length;
            at += length;
        }
        if (word.Length > 0)
            yield return Word(word, start, end, apostrophe);
    }

    /// <summary>Words with hyphens between them, run together to one that stands where they stand: “spiderman” of “Spider-Man”.</summary>
    /// <param name="words">Those of the text, in order.</param>
    public static IEnumerable<(int First, int Count, FoldedWord Whole)> Compounds(string text, IReadOnlyList<FoldedWord> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        for (var (first, next) = (0, 1); first < words.Count; first = next++)
        {
            while (next < words.Count && words[next].Start == words[next - 1].End + 1 && IsHyphen(text[words[next - 1].End]))
                next++;
            if (next - first > 1 && string.Concat(words.Skip(first).Take(next - first).Select(word => word.Text)) is { Length: <= Longest } whole)
                yield return (first, next - first, new FoldedWord(whole, words[first].Start, words[next - 1].End));
        }
    }

    /// <summary>The words that hyphens part, each run together, with a space between them.</summary>
    public static string IndexedCompounds(string? text) =>
        string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAny(Hyphens) < 0 ? "" : string.Join(' ', Compounds(text, [.. Of(text)]).Select(one => one.Whole.Text));

    /// <summary>The words alone, with a space between them.</summary>
    public static string Text(string? text) => Joined(text, withOwners: false);

    /// <summary>What an index holds: the words, and before each possessive the word without it, so that “Hitchcock’s” is found by “hitchcock” as well.</summary>
    public static string Indexed(string? text) => Joined(text, withOwners: true);

    private static string Joined(string? text, bool withOwners)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var folded = new StringBuilder(text.Length);
        foreach (var word in Of(text))
        {
            if (withOwners && word.Owner is { } owner)
                folded.Append(folded.Length == 0 ? "" : " ").Append(owner);
            folded.Append(folded.Length == 0 ? "" : " ").Append(word.Text);
        }
        return folded.ToString();
    }

    private static FoldedWord Word(StringBuilder word, int start, int end, int apostrophe)
    {
        var folded = word.Length <= Longest ? word.ToString() : word.ToString(0, Longest);
        return new(folded, start, end) { Owner = apostrophe > 0 && apostrophe == folded.Length - 1 && folded[^1] == 's' ? folded[..^1] : null };
    }

    // Letters, digits and marks that make a letter; nothing for everything else.
    private static string Fold(Rune rune)
    {
        if (IsApostrophe(rune))
            return "";
        if (rune.IsAscii)
            return char.IsAsciiLetterOrDigit((char)rune.Value) ? Ascii[rune.Value] : "";
        return Folded.GetOrAdd(rune.Value, static value =>
        {
            var letters = new StringBuilder();
            foreach (var part in TextFolding.Decomposed(new Rune(value).ToString()).EnumerateRunes())
            {
                if (Rune.IsLetterOrDigit(part) || Rune.GetUnicodeCategory(part) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark)
                    letters.Append(part.Value switch { 'ς' => "σ", 'ħ' or 'Ħ' => "h", _ => Rune.ToLowerInvariant(part).ToString() }); // the sigma that ends a word
            }
            return letters.ToString();
        });
    }

    // A combining accent belongs to its letter; so do the apostrophe of “Schindler’s” and the dots of “M.A.S.H.”.
    private static bool IsInside(string text, Rune rune, int at, int length, int soFar)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
            return true;
        var next = at + length < text.Length && Rune.TryGetRuneAt(text, at + length, out var following) ? following : default;
        if (!Rune.IsLetterOrDigit(next))
            return false;
        // Dots between single letters only: “U.S.A.”, never “end.Begin”.
        return (IsApostrophe(rune) && !IsAnd(text, at)) || (IsDot(rune.Value) && IsLoneLetter(text, at) && (soFar == 1 || IsDotted(text, at)));
    }

    // Unicode takes some of them for letters: the ʻokina of “Hawaiʻi”, the apostrophe of “Kʼicheʼ”.
    internal static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`' or '´' or '＇' or '｀' or 'ꞌ' or (>= 0x02B9 and <= 0x02BF);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // The “and” of “rock’n’roll” is a word, whatever stands around it.
    private static bool IsAnd(string text, int at) => IsLoneN(text, at + 1) || IsLoneN(text, at - 1);

    private static bool IsLoneN(string text, int at) => at > 0 && at + 1 < text.Length && text[at] is 'n' or 'N' && IsApostrophe(text[at - 1]) && IsApostrophe(text[at + 1]);

    private static bool IsApostrophe(char c) => Rune.TryCreate(c, out var rune) && IsApostrophe(rune);

    // How far it is from the dot of an initial to the next one: “D. W. Griffith” is “D.W. Griffith”. 0 where there is none.
    private static int ToNextInitial(string text, int dot)
    {
        var next = dot + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0' or '\u2009' or '\u202F')
            next++;
        var isNext = next > dot + 1 && next < text.Length && IsDot(text[dot]) && char.IsLetter(text[next]) && char.IsLetter(text[dot - 1]) && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2]));
        return isNext && (next + 1 == text.Length || IsDot(text[next + 1])) ? next - dot : 0;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static bool IsDot(int sign) => sign is '.' or '．';

    private static bool IsDotted(string text, int dot) => dot >= 2 && IsDot(text[dot - 2]);

    private static bool IsLoneLetter(string text, int dot) =>
        char.IsLetter(text[dot - 1]) && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2])) && dot + 1 < text.Length && char.IsLetter(text[dot + 1]) && (dot + 2 >= text.Length || !char.IsLetter(text[dot + 2]));

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑");

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(value => char.ToLowerInvariant((char)value).ToString())];
}
