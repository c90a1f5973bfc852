using System.Buffers;
using System.Net;

namespace CinephileCorner.Content.Markdown;

/// <summary>Which addresses a text may link to: http, https, mailto, a path of this site, a place on the same page.</summary>
public static class LinkPolicy
{
    /// <summary>In characters; a definition may be used thousands of times.</summary>
    public const int LongestAddress = 2_000;

    // Controls, line separators, zero-width and direction marks: nothing an address needs, and browsers drop some of them.
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsControl(c)
            || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or (>= '\u2060' and <= '\u206F') or '\uFEFF')]);

    /// <summary>True for a link target as a browser would read it: entities decoded, controls and white space ignored.</summary>
    public static bool IsAllowedLink(string? url) => Judge(url) is Target.Outside or Target.Mail or Target.Site or Target.Place;

    /// <summary>True for the source of a picture: http(s) or a path of this site.</summary>
    public static bool IsAllowedPicture(string? url) => Judge(url) is Target.Outside or Target.Site;

    /// <summary>True for an address on another host, as far as the text can say.</summary>
    public static bool IsOutside(string url) => Judge(url) is Target.Outside;

    /// <summary>True for a path as it stands beside an article: no scheme, no host.</summary>
    internal static bool IsRelative(string? url) => Judge(url) is Target.Relative or Target.Site;

    private static Target Judge(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > LongestAddress || url.AsSpan().ContainsAny(Invisible))
            return Target.Refused;
        if (!url.Contains('&', StringComparison.Ordinal))
            return JudgePlain(url);
        // Markdig has decoded entities once; a text that decodes further is hiding something, so every reading has to pass.
        var once = WebUtility.HtmlDecode(url);
        var twice = WebUtility.HtmlDecode(once);
        var judged = JudgePlain(url);
        return JudgePlain(once) == judged && JudgePlain(twice) == judged ? judged : Target.Refused;
    }

    private static Target JudgePlain(string url)
    {
        var text = url.AsSpan().Trim();
        if (text.IsEmpty || url.AsSpan().ContainsAny(Invisible))
            return Target.Refused;
        // Browsers read a backslash as a slash: //host and /\host leave the site.
        if (text[0] is '/' or '\\')
            return text.Length > 1 && text[1] is '/' or '\\' || text[0] == '\\' ? Target.Refused : Target.Site;
        if (text[0] == '#')
            return Target.Place;
        var end = text.IndexOfAny(":/?#\\");
        if (end < 0 || text[end] != ':')
            return Target.Relative;
        var scheme = text[..end];
        if (scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase))
            return Target.Mail;
        var isWeb = scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        var rest = text[(end + 1)..];
        var hasHost = rest.Length > 2 && rest.StartsWith("//") && rest[2] is not ('/' or '\\' or '?' or '#' or '@' or ':' or ' ');
        return isWeb && hasHost ? Target.Outside : Target.Refused;
    }

    private enum Target
    {
        Refused,
        Relative,
        Site,
        Place,
        Mail,
        Outside,
    }
}
