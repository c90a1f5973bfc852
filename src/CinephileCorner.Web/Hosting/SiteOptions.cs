using System.Globalization;

namespace CinephileCorner.Web.Hosting;

/// <summary>Settings under <c>Site</c>: who we are. Checked at start; a wrong one stops it with a sentence.</summary>
public sealed class SiteOptions
{
    public string Title { get; set; } = "Cinephile Corner";

    public string Tagline { get; set; } = "Film reviews from the aisle seat";

    /// <summary>The one public base for canonical links, feeds and cards, without a trailing slash; never taken from a request.</summary>
    public string Url { get; set; } = "http://localhost:5000";

    /// <summary>A BCP 47 tag: the language of the interface and the form of its dates.</summary>
    public string Language { get; set; } = "en-US";

    /// <summary>An IANA time zone: dates without one are meant in it, and dates are printed in it.</summary>
    public string TimeZone { get; set; } = "America/New_York";

    public Uri BaseUri => new(Url);

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The first thing wrong with these settings, as one line; null when they are right.</summary>
    public string? Fault()
    {
        if (string.IsNullOrWhiteSpace(Title))
            return "Site:Title is empty; write the site's name.";
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0
            || uri.AbsolutePath != "/" || Url.EndsWith('/'))
        {
            return $"Site:Url is “{Url}”; write the public base such as “https://example.org”, without path or trailing slash.";
        }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            return $"Site:TimeZone is “{TimeZone}”; write an IANA zone such as “America/New_York”.";
        try
        {
            CultureInfo.GetCultureInfo(Language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return $"Site:Language is “{Language}”; write a language tag such as “en-US”.";
        }
        return null;
    }
}
