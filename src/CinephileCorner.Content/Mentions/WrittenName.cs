using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.Mentions;

/// <summary>A name as <c>[[…]]</c> holds it: “Here”, “Here (2024)”, “Here (2024) [Robert Zemeckis]”, “Tom Holland [director]”.</summary>
/// <param name="Year">Null when none is written.</param>
/// <param name="Qualifier">Null when none is written.</param>
public sealed partial record WrittenName(string Name, int? Year, string? Qualifier)
{
    public FilmName Film => new(Name, Year, Qualifier);

    public PersonName Person => new(Name, Qualifier);

    public static WrittenName Parse(string text)
    {
        var parts = Form().Match(text);
        return new WrittenName(
            parts.Groups["name"].Value,
            parts.Groups["year"].Success ? int.Parse(parts.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null,
            parts.Groups["qualifier"].Success ? parts.Groups["qualifier"].Value : null);
    }

    [GeneratedRegex(@"^(?<name>.*?)(?:\s*\((?<year>[0-9]{4})\))?(?:\s*\[(?<qualifier>[^\]]+)\])?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
