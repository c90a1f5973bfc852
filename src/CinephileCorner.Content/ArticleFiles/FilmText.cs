using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads a film as a line names it: <c>Here</c>, <c>Here (2024)</c>, <c>Here [Robert Zemeckis]</c>.</summary>
internal static partial class FilmText
{
    private static readonly char[] Quotes = ['“', '”', '"'];

    /// <summary>Null when no title is left.</summary>
    public static FilmName? Read(string text)
    {
        var title = Emphasis.Plain(text);
        var qualifier = (string?)null;
        var year = (int?)null;
        for (var more = true; more;)
        {
            more = false;
            if (qualifier is null && Qualified().Match(title) is { Success: true } bracket)
            {
                (title, qualifier, more) = (bracket.Groups["title"].Value, bracket.Groups["in"].Value.Trim(), true);
            }
            if (year is null && Dated().Match(title) is { Success: true } dated)
            {
                (title, year, more) = (dated.Groups["title"].Value, int.Parse(dated.Groups["year"].Value, CultureInfo.InvariantCulture), true);
            }
        }
        title = Unquoted(Emphasis.Plain(title).Trim());
        return title.Length == 0 ? null : new FilmName(title, year, qualifier);
    }

    public static Stated<int>? ReadYear(TextAt text, ProblemList problems)
    {
        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsYear(year))
            return new Stated<int>(year, text);
        problems.Error(text, $"Year {Wording.Quoted(text.Text)} is not a year of the cinema", "write four digits, as in “2024”");
        return null;
    }

    /// <summary>The year at the end of a file's name, <c>here-2024</c>; null when it has none.</summary>
    public static int? YearOf(string slug) =>
        YearAtEnd().Match(slug) is { Success: true } match && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is var year && IsYear(year) ? year : null;

    // Quotation marks around the whole title are no part of it; those around some of its words are: Live from “Heaven”.
    private static string Unquoted(string title)
    {
        while (title.Length > 1 && Array.IndexOf(Quotes, title[0]) >= 0 && Array.IndexOf(Quotes, title[^1]) >= 0 && IsWhole(title[1..^1]))
            title = title[1..^1].Trim();
        // One without its other belongs to what stood around the title.
        return IsWhole(title) ? title : title.Trim(Quotes).Trim();
    }

    // Whether each mark that opens in the text closes in it: “A” and “B” is no quotation of what stands between the outer marks.
    private static bool IsWhole(string text)
    {
        var open = 0;
        for (var at = 0; at < text.Length && open >= 0; at++)
        {
            var opens = text[at] == '“' || (text[at] == '"' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '“' or '"'));
            open += Array.IndexOf(Quotes, text[at]) < 0 ? 0 : opens ? 1 : -1;
        }
        return open == 0;
    }

    private static bool IsYear(int year) => year is >= 1870 and <= 2200;

    [GeneratedRegex(@"^(?<title>.+?)\s*\[(?<in>[^\[\]]{1,100})\]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Qualified();

    // A series names its years as a span; the first is the one it is known by.
    [GeneratedRegex(@"^(?<title>.+?)\s*\((?<year>(18[7-9]|19[0-9]|20[0-9]|21[0-9])[0-9])(\s?[–—-]\s?([0-9]{4})?)?\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dated();

    [GeneratedRegex("-(?<year>[0-9]{4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex YearAtEnd();
}
