using System.Globalization;
using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads a length in minutes: <c>84 minutes</c>, <c>84 min</c>, <c>1h 24m</c>, <c>1:24</c>, or a bare <c>84</c>.</summary>
internal static partial class RuntimeText
{
    // Longer than any film ever shown in one sitting, shorter than a slip of the keyboard.
    private const int Longest = 60_000;

    public static Stated<int>? Read(TextAt text, ProblemList problems)
    {
        var match = Minutes().Match(text.Text);
        if (!match.Success)
            match = HoursAndMinutes().Match(text.Text);
        if (!match.Success)
            match = Clock().Match(text.Text);
        var length = Number(match.Groups["h"]) * 60 + Number(match.Groups["m"]);
        if (match.Success && length is > 0 and <= Longest)
            return new Stated<int>(length, text);
        problems.Error(text, $"Runtime {Wording.Quoted(text.Text)} is not a length", $"write “{Suggested(text.Text)} minutes”");
        return null;
    }

    private static int Suggested(string text)
    {
        if (PartOfHours().Match(text) is { Success: true } hours && decimal.TryParse(hours.Groups["h"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length) && length > 0)
            return (int)Math.Round(length * 60);
        return Number(AnyNumber().Match(text)) is > 1 and var number ? number : 84;
    }

    private static int Number(Capture digits) => int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<m>[0-9]{1,5})\s*(m|mins?|minutes?|′|')?\.?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(?<h>[0-9]{1,3})\s*(h|hrs?|hours?)\.?\s*(,|and)?\s*((?<m>[0-9]{1,2})\s*(m|mins?|minutes?)?\.?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(:[0-5][0-9])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<h>[0-9]{1,2}[.,][0-9]{1,2})\s*h", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfHours();

    [GeneratedRegex("[0-9]{1,5}", RegexOptions.NonBacktracking)]
    private static partial Regex AnyNumber();
}
