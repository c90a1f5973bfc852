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
        var near = AnyNumber().Match(text.Text);
        problems.Error(text, $"Runtime {Wording.Quoted(text.Text)} is not a length", $"write “{(Number(near) is > 0 and var number ? number : 84)} minutes”");
        return null;
    }

    private static int Number(Capture digits) => int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<m>[0-9]{1,5})\s*(m|mins?|minutes?|′|')?\.?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(?<h>[0-9]{1,3})\s*(h|hrs?|hours?)\.?\s*(,|and)?\s*((?<m>[0-9]{1,2})\s*(m|mins?|minutes?)?\.?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(:[0-5][0-9])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex("[0-9]{1,5}", RegexOptions.NonBacktracking)]
    private static partial Regex AnyNumber();
}
