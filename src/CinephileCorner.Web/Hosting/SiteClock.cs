using System.Globalization;

namespace CinephileCorner.Web.Hosting;

/// <summary>What time it is, and how times are told to readers: in the site's zone and language.</summary>
public sealed class SiteClock(TimeProvider time, SiteOptions site)
{
    private readonly TimeZoneInfo _zone = site.Zone;
    private readonly CultureInfo _culture = site.Culture;

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>The day it is, where the site is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(UtcNow).DateTime);

    public TimeZoneInfo Zone => _zone;

    public CultureInfo Culture => _culture;

    public DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), _zone);

    /// <summary>The moment a local day begins, UTC.</summary>
    public DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        // Where clocks are put forward at midnight the day begins an hour later.
        while (_zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return TimeZoneInfo.ConvertTimeToUtc(midnight, _zone);
    }

    /// <summary>“December 8, 2024”</summary>
    public string LongDate(DateTime utc) => LongDate(DateOnly.FromDateTime(Local(utc).DateTime));

    public string LongDate(DateOnly day) => day.ToString(LongPattern, _culture);

    /// <summary>“December 8”</summary>
    public string DayOfYear(DateOnly day) => day.ToString(WithoutYear(LongPattern), _culture);

    /// <summary>“Dec 8” in this year, “Dec 8, 2023” otherwise.</summary>
    public string ShortDate(DateTime utc)
    {
        var day = Local(utc);
        var pattern = LongPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        return day.Year == Local(UtcNow).Year
            ? day.ToString(WithoutYear(pattern), _culture)
            : day.ToString(pattern, _culture);
    }

    /// <summary>“December 2024”</summary>
    public string MonthAndYear(int year, int month) => new DateOnly(year, month, 1).ToString("MMMM yyyy", _culture);

    private string LongPattern => _culture.DateTimeFormat.LongDatePattern
        .Replace("dddd, ", "", StringComparison.Ordinal).Replace("dddd ", "", StringComparison.Ordinal).Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',');

    private static string WithoutYear(string pattern) =>
        pattern.Replace(", yyyy", "", StringComparison.Ordinal).Replace(" yyyy", "", StringComparison.Ordinal).Replace("yyyy", "", StringComparison.Ordinal).Trim(' ', ',');
}
