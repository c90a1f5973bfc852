namespace CinephileCorner.Web.Site.Reviews;

/// <summary>
/// A review's headline as the page sets it: the film's title large, “Review:” for ears only, the rest in italic. A
/// headline that does not begin with the film stands whole in italic under it.
/// </summary>
/// <param name="Hidden">Between title and rest, heard but not seen.</param>
/// <param name="Rest">Empty when the headline says no more than the title.</param>
public sealed record HeadlineParts(bool BeginsWithFilm, string Hidden, string Rest)
{
    public static HeadlineParts Of(string headline, string filmTitle)
    {
        ArgumentNullException.ThrowIfNull(headline);
        ArgumentNullException.ThrowIfNull(filmTitle);
        if (!headline.StartsWith(filmTitle, StringComparison.OrdinalIgnoreCase))
            return new HeadlineParts(false, "", headline);
        var after = headline[filmTitle.Length..];
        if (after.Length > 0 && char.IsLetterOrDigit(after[0]))
            return new HeadlineParts(false, "", headline); // “Hereditary” does not begin with “Here”
        var colon = after.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && IsLabel(after[..colon]))
            return new HeadlineParts(true, after[..(colon + 1)].Trim(), after[(colon + 1)..].Trim());
        return IsLabel(after) ? new HeadlineParts(true, after.Trim(), "") : new HeadlineParts(true, "", after.TrimStart(' ', ',', '–', '—', '-').Trim());
    }

    // “ Review”, “ (2024) Review”, nothing at all.
    private static bool IsLabel(string words)
    {
        var bare = words.Trim();
        if (bare.StartsWith('(') && bare.IndexOf(')', StringComparison.Ordinal) is var end and > 0)
            bare = bare[(end + 1)..].Trim();
        return bare.Length == 0 || bare.Equals("review", StringComparison.OrdinalIgnoreCase);
    }
}
