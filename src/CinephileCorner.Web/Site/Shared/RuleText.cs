using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Reads the numbers of a rule as they are typed.</summary>
internal static class RuleText
{
    /// <summary>A year of four figures.</summary>
    public static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1000 and <= 9999;

    /// <summary>The first year of a decade.</summary>
    public static bool TryDecade(string text, out int decade) => TryYear(text, out decade) && decade % 10 == 0;

    public static bool TryScore(string text, out Score score)
    {
        score = default;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && Score.TryFrom(points, out score);
    }
}
