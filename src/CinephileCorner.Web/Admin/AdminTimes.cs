using System.Globalization;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Admin;

/// <summary>Times as the admin area tells them: how long ago, and when exactly.</summary>
public sealed class AdminTimes(SiteClock clock)
{
    /// <summary>“3 min ago”, “2 h ago”, “Dec 8”.</summary>
    public string Ago(DateTime utc)
    {
        var past = clock.UtcNow - utc;
        if (past < TimeSpan.FromMinutes(1))
            return "just now";
        if (past < TimeSpan.FromHours(1))
            return string.Create(CultureInfo.InvariantCulture, $"{(int)past.TotalMinutes} min ago");
        return past < TimeSpan.FromHours(24) ? string.Create(CultureInfo.InvariantCulture, $"{(int)past.TotalHours} h ago") : clock.ShortDate(utc);
    }

    /// <summary>“December 8, 2024, 09:00 in New York”.</summary>
    public string Full(DateTime utc) => $"{clock.LongDate(utc)}, {clock.Local(utc):HH:mm} in {Articles.Publication.LocalMoments.NameOf(clock.Zone)}";
}
