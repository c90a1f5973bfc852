using System.Globalization;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Admin.Articles.Publication;

/// <summary>Reads and tells hours on a clock on a wall: where clocks are changed, some do not exist and some exist twice.</summary>
public sealed class LocalMoments(SiteOptions site)
{
    /// <param name="zone">An IANA time zone; null for the site's.</param>
    /// <param name="second">Of an hour that exists twice, whether the second is meant; null when nobody has said.</param>
    /// <summary>The moment, or what to write instead.</summary>
    public LocalMoment Read(string? date, string? time, string? zone, bool? second)
    {
        if (!DateOnly.TryParseExact(date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return LocalMoment.Wrong("date", "Write the day as year, month and day: 2025-02-01.");
        if (!TimeOnly.TryParseExact(time?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
            return LocalMoment.Wrong("time", "Write the hour as hours and minutes: 09:00.");
        var clock = ZoneOf(zone);
        var local = day.ToDateTime(hour, DateTimeKind.Unspecified);
        if (clock.IsInvalidTime(local))
        {
            var (from, to) = Gap(clock, local);
            return LocalMoment.Wrong("time", $"On {Day(local)} clocks in {NameOf(clock)} go from {from:H:mm} to {to:H:mm}: {local:H:mm} does not exist. Write an hour before {from:H:mm}, or {to:H:mm} and later.");
        }
        if (!clock.IsAmbiguousTime(local))
            return LocalMoment.At(TimeZoneInfo.ConvertTimeToUtc(local, clock));
        var offsets = clock.GetAmbiguousTimeOffsets(local).OrderDescending().ToList();
        return second is { } isSecond
            ? LocalMoment.At(DateTime.SpecifyKind(local - offsets[isSecond ? 1 : 0], DateTimeKind.Utc))
            : LocalMoment.Wrong("second", $"On {Day(local)} clocks in {NameOf(clock)} are put back: {local:H:mm} exists twice. Choose the first ({Offset(offsets[0])}) or the second ({Offset(offsets[1])}).");
    }

    /// <summary>“Tuesday, February 4, 2025, 9:00 in New York”, and what that is on the editor's own clock where it is another.</summary>
    public string Words(DateTime utc, string? zone)
    {
        var own = ZoneOf(zone);
        var here = On(utc, site.Zone);
        return own.Id == site.Zone.Id || own.GetUtcOffset(utc) == site.Zone.GetUtcOffset(utc) ? here : $"{here} ({On(utc, own)})";
    }

    /// <summary>“New York” of <c>America/New_York</c>.</summary>
    public static string NameOf(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }

    public TimeZoneInfo ZoneOf(string? zone) => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : site.Zone;

    private string On(DateTime utc, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.DateTime.ToString("dddd", site.Culture)}, {Day(local.DateTime)}, {local:H:mm} in {NameOf(zone)}");
    }

    private string Day(DateTime local) => local.ToString("MMMM d, yyyy", site.Culture);

    private static (DateTime From, DateTime To) Gap(TimeZoneInfo zone, DateTime local)
    {
        var (from, to) = (local, local);
        while (zone.IsInvalidTime(from.AddMinutes(-1)))
            from = from.AddMinutes(-1);
        while (zone.IsInvalidTime(to))
            to = to.AddMinutes(1);
        return (from, to);
    }

    private static string Offset(TimeSpan offset) => $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset:h\\:mm}";
}
