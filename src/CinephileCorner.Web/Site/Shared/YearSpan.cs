using System.Globalization;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The years from the first film to the last: “2016–2022”.</summary>
public static class YearSpan
{
    /// <summary>One year alone where first and last are the same; null when none is known.</summary>
    public static string? Of(IEnumerable<int?> years)
    {
        var known = years.OfType<int>().ToList();
        if (known.Count == 0)
            return null;
        var (first, last) = (known.Min(), known.Max());
        return first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");
    }
}
