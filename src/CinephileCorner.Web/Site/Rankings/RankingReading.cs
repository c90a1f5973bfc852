using System.Globalization;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>How a reader wants to read a ranking.</summary>
/// <param name="IsReversed">From the other end than it was written.</param>
/// <param name="Since">The first day of the changes to be told; null for none.</param>
public sealed record RankingReading(bool IsReversed, DateOnly? Since)
{
    public const string OrderKey = "order";
    public const string SinceKey = "since";
    public const string Reversed = "reversed";
    public const string DayForm = "yyyy-MM-dd";

    /// <summary>In the order of the address.</summary>
    public static readonly string[] Keys = [OrderKey, SinceKey];

    public static readonly RankingReading AsWritten = new(false, null);

    private const int EarliestYear = 1900;

    /// <summary>Null when a value is none: another order, half a date, a day to come.</summary>
    /// <param name="today">In the site's time zone.</param>
    public static RankingReading? Read(IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(query);
        var order = query[OrderKey].Where(value => !string.IsNullOrEmpty(value)).ToList();
        var since = query[SinceKey].Where(value => !string.IsNullOrEmpty(value)).ToList();
        if (order.Count > 1 || since.Count > 1 || (order.Count == 1 && !string.Equals(order[0], Reversed, StringComparison.OrdinalIgnoreCase)))
            return null;
        if (since.Count == 0)
            return new RankingReading(order.Count == 1, null);
        return DateOnly.TryParseExact(since[0], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= EarliestYear && day <= today
            ? new RankingReading(order.Count == 1, day)
            : null;
    }

    /// <summary>The keys in their one form, with <c>?</c>; empty for the ranking as it was written.</summary>
    public string Query
    {
        get
        {
            string?[] pairs = [IsReversed ? OrderKey + "=" + Reversed : null, Since is { } day ? SinceKey + "=" + Word(day) : null];
            var query = string.Join('&', pairs.OfType<string>());
            return query.Length == 0 ? "" : "?" + query;
        }
    }

    public static string Word(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
