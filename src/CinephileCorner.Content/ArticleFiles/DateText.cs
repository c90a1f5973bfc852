using System.Globalization;
using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads a day: <c>February 9, 2024</c>, <c>9 February 2024</c>, <c>2024-02-09</c>, months shortened or not.</summary>
internal static partial class DateText
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static Stated<DateOnly>? ReadRelease(TextAt text, ProblemList problems)
    {
        if (Parse(text.Text) is { } date)
            return new Stated<DateOnly>(date, text);
        problems.Error(text, Complaint("Release date", text.Text), Remedy(text.Text));
        return null;
    }

    /// <summary>The day the text names; null when it names none, or one the calendar does not have.</summary>
    public static DateOnly? Parse(string text)
    {
        if (Fields(text) is not var (year, month, day) || year < 1800 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new DateOnly(year, month, day);
    }

    public static string Complaint(string what, string text) => Fields(text) is not null
        ? $"{what} {Wording.Quoted(text)} is not in the calendar"
        : $"{what} {Wording.Quoted(text)} is not a date";

    private static string Remedy(string text)
    {
        var slashes = Slashes().Match(text);
        if (!slashes.Success)
            return "write “February 9, 2024” or “2024-02-09”";
        var (one, other, year) = (Number(slashes.Groups["one"]), Number(slashes.Groups["other"]), slashes.Groups["year"].Value);
        return $"write “{year}-{one:00}-{other:00}” or “{year}-{other:00}-{one:00}”, year first";
    }

    private static (int Year, int Month, int Day)? Fields(string text)
    {
        var match = Iso().Match(text);
        if (match.Success)
            return (Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]));
        match = MonthFirst().Match(text);
        if (!match.Success)
            match = DayFirst().Match(text);
        var month = Month(match.Groups["month"].Value);
        return month > 0 ? (Number(match.Groups["y"]), month, Number(match.Groups["d"])) : null;
    }

    private static int Month(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        return name.Length < 3 ? 0 : 1 + Array.FindIndex(Months, month => month.StartsWith(name, StringComparison.Ordinal));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<month>[A-Za-z]{3,9}\.?)\s+(?<d>[0-9]{1,2})(st|nd|rd|th)?\s*,?\s+(?<y>[0-9]{4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(st|nd|rd|th|\.)?\s+(of\s+)?(?<month>[A-Za-z]{3,9}\.?)\s*,?\s+(?<y>[0-9]{4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?<one>[0-9]{1,2})[/.](?<other>[0-9]{1,2})[/.](?<year>[0-9]{4})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slashes();
}
