using System.Globalization;
using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads a moment of publication: a date, or a date and time with or without an offset.</summary>
internal sealed partial class MomentText(TimeZoneInfo zone, ProblemList problems)
{
    /// <summary>A date alone is the midnight that begins it on the site; null, with a problem, when the text is no moment.</summary>
    public Stated<DateTimeOffset>? Read(string key, TextAt text)
    {
        var match = Form().Match(text.Text);
        var date = DateText.Parse(match.Success ? match.Groups["date"].Value : text.Text);
        var time = TimeSpan.Zero;
        var offset = (TimeSpan?)null;
        var fits = date is { Year: < 9000 }
            && (!match.Groups["time"].Success || TryTime(match, out time))
            && (!match.Groups["offset"].Success || TryOffset(match, out offset));
        if (fits)
        {
            var local = date!.Value.ToDateTime(TimeOnly.FromTimeSpan(time));
            return new Stated<DateTimeOffset>(offset is { } known ? new DateTimeOffset(local, known) : OnSite(local, text), text);
        }
        problems.Error(text, DateText.Complaint(key, text.Text), "write “2024-12-08” or “2024-12-08T09:00:00-05:00”");
        return null;
    }

    private DateTimeOffset OnSite(DateTime local, TextAt text)
    {
        if (zone.IsInvalidTime(local))
        {
            var later = local;
            // Clocks go forward by an hour at most but for a few days in history that skipped whole ones.
            while (zone.IsInvalidTime(later) && later < local.AddDays(2))
                later = later.AddMinutes(15);
            problems.Note(text, $"The clocks in {zone.Id} skip {text.Text}; {later:yyyy-MM-dd HH:mm} was taken", "write the offset too, as in 2024-12-08T09:00:00-05:00");
            local = later;
        }
        else if (zone.IsAmbiguousTime(local))
        {
            var first = zone.GetAmbiguousTimeOffsets(local).Max();
            problems.Note(text, $"The clocks in {zone.Id} show {text.Text} twice; the first was taken", "write the offset too, as in 2024-12-08T09:00:00-05:00");
            return new DateTimeOffset(local, first);
        }
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static bool TryTime(Match match, out TimeSpan time)
    {
        var (hour, minute, second) = (Number(match.Groups["h"]), Number(match.Groups["m"]), Number(match.Groups["s"]));
        time = new TimeSpan(hour, minute, second);
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryOffset(Match match, out TimeSpan? offset)
    {
        var size = new TimeSpan(Number(match.Groups["oh"]), Number(match.Groups["om"]), 0);
        offset = match.Groups["sign"].Value is "-" or "−" ? -size : size;
        return size <= TimeSpan.FromHours(14) && Number(match.Groups["om"]) < 60;
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})([Tt]|\s+)(?<time>(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})(\.[0-9]{1,9})?)?)\s*(?<offset>[Zz]|(UTC)?(?<sign>[+−-])(?<oh>[0-9]{1,2}):?(?<om>[0-9]{2})?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
