using System.Globalization;
using System.Text;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Searching;

/// <summary>
/// Reads what somebody typed: words, phrases in quotation marks, and filters such as <c>director:devos</c>, <c>year:1990..1999</c>,
/// <c>score:&gt;=8</c>. Reads anything; what it cannot understand it looks for as words, and says so.
/// </summary>
public static class SearchQueryReader
{
    /// <summary>Longer texts are cut, in UTF-16 units.</summary>
    public const int LongestText = 200;

    private const int MostWords = 16;
    private const int MostFilters = 4;
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    /// <summary>Reads the text as words alone, whatever it looks like: a film may be called “Score: 8”.</summary>
    public static SearchQuery ReadWords(string? text)
    {
        var typed = Cut(Printable(text ?? "").Trim());
        return new SearchQuery { Text = typed, Words = [.. FoldedWords.Of(typed).Select(word => word.Text).Distinct(StringComparer.Ordinal).Take(MostWords)], Plain = typed };
    }

    public static SearchQuery Read(string? text)
    {
        var typed = Cut(Printable(text ?? "").Trim());
        var words = new List<string>();
        var plain = new List<string>();
        var phrases = new List<IReadOnlyList<string>>();
        var named = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["director"] = [], ["cast"] = [], ["genre"] = [], ["critic"] = [] };
        var hints = new List<string>();
        (int, int)? years = null;
        (Score, Score)? scores = null;
        foreach (var (key, value, isPhrase) in Parts(typed))
        {
            var name = key?.ToLowerInvariant() switch { "actor" or "actress" => "cast", var other => other };
            if (name is not null && named.TryGetValue(name, out var values) && FoldedWords.Text(value).Length > 0)
            {
                if (values.Count < MostFilters)
                    values.Add(value);
            }
            else if (name == "year" && Years(value) is { } span)
            {
                years = span;
            }
            else if (name == "score" && Scores(value) is { } range)
            {
                scores = range;
            }
            else if (name is "year" or "score")
            {
                hints.Add(name == "year"
                    ? $"“year:{value}” is no year; write “year:1994” or “year:1990..1999”."
                    : $"“score:{value}” is no score; write “score:8”, “score:>=8” or “score:6..7.5”.");
            }
            else if (name is not null && named.ContainsKey(name))
            {
                hints.Add($"“{name}:” names nobody; write a word behind it, as in “{name}:{Example(name)}”.");
            }
            else
            {
                var found = FoldedWords.Of(key is null ? value : key + " " + value).Select(word => word.Text).ToList();
                if (isPhrase && found.Count > 1)
                    phrases.Add([.. found.Take(MostWords)]);
                else
                    words.AddRange(found);
                plain.Add(key is null ? value : key + ":" + value);
                if (!isPhrase && UnknownKey(value) is { } unknown)
                    hints.Add($"“{unknown}:” is no filter here; there are director:, cast:, genre:, critic:, year: and score:.");
            }
        }
        return new SearchQuery
        {
            Text = typed,
            Words = [.. words.Distinct(StringComparer.Ordinal).Take(MostWords)],
            Plain = string.Join(' ', plain),
            Phrases = [.. phrases.Take(MostFilters)],
            Directors = named["director"],
            Cast = named["cast"],
            Genres = named["genre"],
            Critics = named["critic"],
            Years = years,
            Scores = scores,
            Hints = [.. hints.Distinct(StringComparer.Ordinal)],
        };
    }

    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in TextFolding.Composed(text).EnumerateRunes())
            printable.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return printable.ToString();
    }

    // Words, “phrases”, key:word and key:"several words".
    private static IEnumerable<(string? Key, string Value, bool IsPhrase)> Parts(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (IsQuote(text[at]))
            {
                yield return (null, Quoted(text, ref at), true);
                continue;
            }
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ':' && !IsQuote(text[at]) && !IsComparison(text[at]))
                at++;
            var word = text[start..at];
            if (at < text.Length && IsKey(word) && (text[at] == ':' || (IsNumber(word) && IsComparison(text[at]))))
            {
                if (text[at] == ':')
                    at++;
                yield return (word, Value(text, ref at, IsNumber(word)), false);
                continue;
            }
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]))
                at++;
            yield return (null, text[start..at], false);
        }
    }

    // What stands behind “director:”, with a space between or without. Numbers may have spaces inside: “>= 8”, “1990 .. 1999”.
    private static string Value(string text, ref int at, bool isNumber)
    {
        var next = AfterSpace(text, at);
        if (next < text.Length && IsQuote(text[next]))
        {
            at = next;
            return Quoted(text, ref at);
        }
        if (next > at && IsFilterAt(text, next))
            return "";
        at = next;
        var value = Token(text, ref at);
        while (isNumber && (next = AfterSpace(text, at)) > at && next < text.Length && GoesOn(value, text, next))
        {
            at = next;
            value += Token(text, ref at);
        }
        return value;
    }

    private static bool GoesOn(string value, string text, int next) =>
        (value.Length > 0 && (IsComparison(value[^1]) || value.EndsWith("..", StringComparison.Ordinal) || value[^1] is '-' or '–') && char.IsDigit(text[next]))
        || (char.IsDigit(value.Length > 0 ? value[^1] : ' ') && IsSpan(text, next));

    // “..1999”, “- 1999”: only where a number follows.
    private static bool IsSpan(string text, int at)
    {
        var length = text.AsSpan(at).StartsWith("..") ? 2 : text[at] is '-' or '–' ? 1 : 0;
        var next = AfterSpace(text, at + length);
        return length > 0 && next < text.Length && char.IsDigit(text[next]);
    }

    private static bool IsFilterAt(string text, int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        return at < text.Length && text[at] == ':' && IsKey(text[start..at]);
    }

    private static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static string Token(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return text[start..at];
    }

    private static bool IsComparison(char c) => c is '<' or '>' or '≤' or '≥' or '=';

    // “writer:kaufman”; not “Alien: Romulus”, not “2:22”, not “https://…”.
    private static string? UnknownKey(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && colon < value.Length - 1 && char.IsLetterOrDigit(value[colon + 1]) && value[..colon].All(char.IsLetter) ? value[..colon] : null;
    }

    private static bool IsNumber(string key) => key.ToLowerInvariant() is "year" or "score";

    private static bool IsKey(string word) => word.ToLowerInvariant() is "director" or "cast" or "actor" or "actress" or "genre" or "critic" or "year" or "score";

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    // From a quotation mark to the next one, or to the end.
    private static string Quoted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
            at++;
        var inside = text[start..at];
        at++;
        return inside;
    }

    private static (int First, int Last)? Years(string value)
    {
        var text = TextFolding.Decomposed(value);
        if (text.EndsWith('s') && Year(text[..^1]) is { } decade && decade % 10 == 0)
            return (decade, decade + 9);
        return Range(text, Year, FirstYear, LastYear);
    }

    private static (Score Least, Score Most)? Scores(string value) =>
        Range(TextFolding.Decomposed(value).Replace(',', '.'), Halves, 0, 2 * Score.Best) is var (least, most) ? (Score.FromHalves(least), Score.FromHalves(most)) : null;

    // “8”, “>=8”, “>8”, “<=8”, “<8”, “6..8”, “6..”, “..8”, “6-8”
    private static (int First, int Last)? Range(string text, Func<string, int?> number, int least, int most)
    {
        if (text.StartsWith('=') && text.Length > 1)
            text = text[1..];
        if (text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith('≥'))
            return Between(number(text.TrimStart('>', '=', '≥')), most);
        if (text.StartsWith("<=", StringComparison.Ordinal) || text.StartsWith('≤'))
            return Between(least, number(text.TrimStart('<', '=', '≤')));
        if (text.StartsWith('>'))
            return number(text[1..]) is { } above && above < most ? (above + 1, most) : null;
        if (text.StartsWith('<'))
            return number(text[1..]) is { } below && below > least ? (least, below - 1) : null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var length = 2;
        if (dots < 0)
            (dots, length) = (text.IndexOfAny(['-', '–']), 1);
        if (dots < 0)
            return Between(number(text), number(text));
        var (first, last) = (text[..dots], text[(dots + length)..]);
        return first.Length == 0 && last.Length == 0 ? null : Between(first.Length == 0 ? least : number(first), last.Length == 0 ? most : number(last));
    }

    private static (int, int)? Between(int? first, int? last) => first is { } from && last is { } to ? (Math.Min(from, to), Math.Max(from, to)) : null;

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    private static int? Halves(string text) =>
        decimal.TryParse(text.EndsWith("/10", StringComparison.Ordinal) ? text[..^3] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && Score.TryFrom(points, out var score) ? score.Halves : null;

    private static string Example(string name) => name switch { "genre" => "drama", "critic" => "ada", "cast" => "gong", _ => "devos" };

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }
}
