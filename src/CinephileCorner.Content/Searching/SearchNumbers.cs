using System.Buffers;
using System.Globalization;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Searching;

/// <summary>Reads what stands behind <c>year:</c> and <c>score:</c>: “8”, “&gt;=8”, “6..7.5”, “1990s”.</summary>
internal static class SearchNumbers
{
    private const int FirstYear = 1;
    private const int FirstTyped = 1000;
    private const int FirstDecade = 30;
    private const int LastYear = 9999;

    private static readonly SearchValues<char> Signs = SearchValues.Create("<>=≤≥≦≧");
    private static readonly SearchValues<char> Denials = SearchValues.Create("≠≮≯≰≱");

    /// <summary>First and last year; null when these are no years. The nineties are those of last century, the twenties of none for certain.</summary>
    public static (int First, int Last)? Years(string value)
    {
        var text = TextFolding.Decomposed(value);
        if (text.EndsWith('s') && Decade(text[..^1].TrimEnd('\'', '’')) is { } decade)
            return (decade, decade + 9);
        return Range(value, text, Year, FirstYear, LastYear);
    }

    /// <summary>Least and most score in half points; null when these are no scores.</summary>
    public static (int First, int Last)? Scores(string value) => Range(value, TextFolding.Decomposed(value).Replace(',', '.'), Halves, 0, 2 * Score.Best);

    /// <summary>Whether the sign compares numbers, or denies that they are alike.</summary>
    public static bool IsComparison(char c) => Signs.Contains(c) || Denials.Contains(c) || c is '＜' or '＞' or '＝';

    /// <summary>How many signs there stand between two numbers of a range: “..”, “…”, a dash; 0 for none.</summary>
    public static int SpanAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        var dots = text.IndexOfAnyExcept('.') is >= 0 and var end ? end : text.Length;
        return dots >= 2 ? dots : text[0] is '…' or '‥' || IsDash(text[0]) ? 1 : 0;
    }

    /// <summary>Whether a number is to follow.</summary>
    public static bool IsUnfinished(string value) => value.Length > 0 && (IsComparison(value[^1]) || IsDash(value[^1]) || value[^1] is '…' or '‥' || value.EndsWith("..", StringComparison.Ordinal));

    private static (int First, int Last)? Range(string typed, string text, Func<string, int?> number, int least, int most)
    {
        var length = text.AsSpan().IndexOfAnyExcept(Signs);
        if (length < 0 || typed.AsSpan().IndexOfAny(Denials) >= 0)
            return null;
        var rest = text[length..];
        return text[..length] switch
        {
            "" or "=" or "==" when rest.EndsWith('+') => Between(number(rest[..^1]), most),
            "" or "=" or "==" => Span(rest, number, least, most),
            ">=" or "=>" or "≥" or "≧" => Between(number(rest), most),
            "<=" or "=<" or "≤" or "≦" => Between(least, number(rest)),
            ">" => number(rest) is { } above && above < most ? (above + 1, most) : null,
            "<" => number(rest) is { } below && below > least ? (least, below - 1) : null,
            _ => null,
        };
    }

    // “8”, “6..8”, “6..”, “..8”, “6-8”; a dash before a number makes it less than nothing, which no year and no score is.
    private static (int First, int Last)? Span(string text, Func<string, int?> number, int least, int most)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at < 0)
            at = text.AsSpan().IndexOfAny("-‐–—");
        if (at < 0)
            return Between(number(text), number(text));
        var (first, last) = (text[..at], text[(at + SpanAt(text.AsSpan(at)))..]);
        if (first.Length == 0 && (last.Length == 0 || IsDash(text[0])))
            return null;
        return Between(first.Length == 0 ? least : number(first), last.Length == 0 ? most : number(last));
    }

    private static bool IsDash(char c) => c is '-' or '‐' or '–' or '—';

    private static (int, int)? Between(int? first, int? last) => first is { } from && last is { } to ? (Math.Min(from, to), Math.Max(from, to)) : null;

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstTyped and <= LastYear ? year : null;

    // “1990”, “90”.
    private static int? Decade(string text) =>
        Year(text) is { } year && year % 10 == 0 ? year : text.Length == 2 && text[1] == '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ten) && ten >= FirstDecade ? 1900 + ten : null;

    private static int? Halves(string text) =>
        decimal.TryParse(text.EndsWith("/10", StringComparison.Ordinal) ? text[..^3] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && Score.TryFrom(points, out var score) ? score.Halves : null;
}
