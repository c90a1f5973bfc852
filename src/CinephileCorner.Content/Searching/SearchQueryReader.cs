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

    /// <summary>Reads the text as words alone, whatever it looks like: a film may be called “Score: 8”.</summary>
    public static SearchQuery ReadWords(string? text)
    {
        var typed = Cut(Printable(text ?? "").Trim());
        return new SearchQuery { Text = typed, Words = [.. FoldedWords.Of(typed).Select(word => word.Text).Distinct(StringComparer.Ordinal).Take(MostWords)], Plain = typed, Owners = Owners(typed), Compounds = Compounds(typed) };
    }

    public static SearchQuery Read(string? text)
    {
        var typed = Cut(Printable(text ?? "").Trim());
        var words = new List<string>();
        var plain = new List<string>();
        var phrases = new List<IReadOnlyList<string>>();
        var named = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["director"] = [], ["cast"] = [], ["genre"] = [], ["critic"] = [] };
        var numbers = new Dictionary<string, (int First, int Last)>(StringComparer.Ordinal);
        var hints = new List<string>();
        foreach (var part in Parts(typed))
        {
            if (part.Filter is null)
            {
                var found = Words(part.Value);
                if (part.IsPhrase && found.Count > 1)
                    phrases.Add(found);
                else
                    words.AddRange(found);
                plain.Add(part.Value);
                if (part.Denied is { } denied)
                    hints.Add($"“{denied}” leaves nothing out here: what stands behind the sign is looked for as well.");
                if (part.Unknown is { } unknown)
                    hints.Add($"“{unknown}:” is no filter here; there are director:, cast:, genre:, critic:, year: and score:.");
            }
            else if (named.TryGetValue(part.Filter, out var values))
            {
                if (FoldedWords.Text(part.Value).Length > 0)
                    values.Add(part.Value);
                else
                    hints.Add(part.Filter == "genre" ? "“genre:” names none; write one behind it, as in “genre:drama”." : $"“{part.Filter}:” names nobody; write a word of the name behind it.");
            }
            else if ((part.Filter == "year" ? SearchNumbers.Years(part.Value) : SearchNumbers.Scores(part.Value)) is { } range)
            {
                // Whoever writes two wants what both let through.
                numbers[part.Filter] = numbers.TryGetValue(part.Filter, out var other) ? (Math.Max(range.First, other.First), Math.Min(range.Last, other.Last)) : range;
            }
            else
            {
                hints.Add(part.Filter == "year"
                    ? $"“year:{part.Value}” is no year; write “year:1994” or “year:1990..1999”."
                    : $"“score:{part.Value}” is no score; write “score:8”, “score:>=8” or “score:6..7.5”.");
                // Without a number it was hardly meant as a filter.
                if (!part.Value.Any(char.IsDigit))
                {
                    words.AddRange(Words(part.Typed));
                    plain.Add(part.Typed);
                }
            }
        }
        hints.AddRange(numbers.Where(pair => pair.Value.First > pair.Value.Last).Select(pair => $"No {pair.Key} is in all of these; leave one “{pair.Key}:” out."));
        var distinct = words.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > MostWords || phrases.Count > MostFilters || phrases.Exists(phrase => phrase.Count > MostWords) || named.Values.Any(values => values.Count > MostFilters))
            hints.Add($"This asks for more than is looked for: only the first {MostWords} words, {MostFilters} phrases and {MostFilters} filters of a kind count.");
        if (typed.Length < Printable(text ?? "").Trim().Length)
            hints.Add($"That is longer than what is looked for: only the first {LongestText} letters and signs count.");
        return new SearchQuery
        {
            Text = typed,
            Words = [.. distinct.Take(MostWords)],
            Plain = string.Join(' ', plain),
            Owners = Owners(string.Join(' ', plain)),
            Compounds = Compounds(string.Join(' ', plain)),
            Phrases = [.. phrases.Take(MostFilters).Select(phrase => phrase.Take(MostWords).ToList())],
            Directors = [.. named["director"].Take(MostFilters)],
            Cast = [.. named["cast"].Take(MostFilters)],
            Genres = [.. named["genre"].Take(MostFilters)],
            Critics = [.. named["critic"].Take(MostFilters)],
            Years = numbers.TryGetValue("year", out var years) ? years : null,
            Scores = numbers.TryGetValue("score", out var scores) ? (Score.FromHalves(scores.First), Score.FromHalves(scores.Last)) : null,
            Hints = [.. hints.Distinct(StringComparer.Ordinal)],
        };
    }

    private static List<string> Words(string text) => [.. FoldedWords.Of(text).Select(word => word.Text)];

    private static Dictionary<string, string> Owners(string plain)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in FoldedWords.Of(plain))
        {
            if (word.Owner is { } owner)
                owners[word.Text] = owner;
        }
        return owners;
    }

    private static Dictionary<string, string> Compounds(string plain)
    {
        var words = FoldedWords.Of(plain).ToList();
        var compounds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (first, count, whole) in FoldedWords.Compounds(plain, words))
        {
            foreach (var word in words.Skip(first).Take(count))
                compounds[word.Text] = whole.Text;
        }
        return compounds;
    }

    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in TextFolding.Composed(text).EnumerateRunes())
            printable.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return printable.ToString();
    }

    // Words, “phrases”, key:word and key:"several words".
    private static IEnumerable<Part> Parts(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (IsQuote(text[at]))
            {
                yield return new Part(null, Quoted(text, ref at)) { IsPhrase = true };
                continue;
            }
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsColon(text[at]) && !IsQuote(text[at]) && !SearchNumbers.IsComparison(text[at]))
                at++;
            // “score >= 8”
            var sign = AfterSpace(text, at);
            if (sign < text.Length && FilterOf(text[start..at]) is { } filter && (IsColon(text[at]) || (IsNumber(filter) && SearchNumbers.IsComparison(text[sign]))))
            {
                if (IsColon(text[at]))
                    at++;
                yield return new Part(filter, Value(text, ref at, IsNumber(filter))) { Typed = text[start..Math.Min(at, text.Length)] };
                continue;
            }
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]))
                at++;
            yield return new Part(null, text[start..at]) 
            {
                Unknown = UnknownKey(text[start..at], at < text.Length && IsQuote(text[at])),
                Denied = IsDenial(text[start..at], at < text.Length && IsQuote(text[at])) ? text[start..at] : null,
            };
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
        if (next > at && (IsFilterAt(text, next) || (isNumber && next < text.Length && !IsNumberAt(text, next))))
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

    private static bool IsNumberAt(string text, int at) => char.IsDigit(text[at]) || SearchNumbers.IsComparison(text[at]) || SearchNumbers.SpanAt(text.AsSpan(at)) > 0;

    private static bool GoesOn(string value, string text, int next) =>
        (SearchNumbers.IsUnfinished(value) && char.IsDigit(text[next])) || (char.IsDigit(value.Length > 0 ? value[^1] : ' ') && IsSpan(text, next));

    // “..1999”, “- 1999”: only where a number follows.
    private static bool IsSpan(string text, int at)
    {
        var length = SearchNumbers.SpanAt(text.AsSpan(at));
        var next = AfterSpace(text, at + length);
        return length > 0 && next < text.Length && char.IsDigit(text[next]);
    }

    private static bool IsFilterAt(string text, int at)
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at < text.Length && IsColon(text[at]) && FilterOf(text[start..at]) is not null;
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

    // “writer:kaufman”, “writer:"charlie kaufman"”; not “Alien: Romulus”, not “2:22”, not “https://…”.
    private static string? UnknownKey(string value, bool isBeforeQuote)
    {
        var colon = value.AsSpan().IndexOfAny(':', '：');
        return colon > 1 && (colon < value.Length - 1 ? char.IsLetterOrDigit(value[colon + 1]) : isBeforeQuote) && value[..colon].All(char.IsLetter) ? value[..colon] : null;
    }

    // “-horror”, “-"moss and soup"”: elsewhere it means without.
    private static bool IsDenial(string value, bool isBeforeQuote) => value[0] is '-' or '−' && (value.Length > 1 ? char.IsLetter(value[1]) : isBeforeQuote);

    private static bool IsNumber(string filter) => filter is "year" or "score";

    // In whatever width it is typed.
    private static string? FilterOf(string word) => TextFolding.Decomposed(word).ToLowerInvariant() switch
    {
        "actor" or "actress" => "cast",
        ("director" or "cast" or "genre" or "critic" or "year" or "score") and var filter => filter,
        _ => null,
    };

    private static bool IsColon(char c) => c is ':' or '：';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '＂';

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

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    // The filter is null for what is none.
    private readonly record struct Part(string? Filter, string Value)
    {
        public string Typed { get; init; } = "";

        public bool IsPhrase { get; init; }

        /// <summary>What stands before a colon as if it were a filter; null for nothing.</summary>
        public string? Unknown { get; init; }

        /// <summary>What was typed to be left out; null for nothing.</summary>
        public string? Denied { get; init; }
    }
}
