using System.Text.RegularExpressions;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Finds the film in the headline of a review: <c>Here Review: Bas Devos Directs …</c>, <c>Review: Here</c>.</summary>
internal static partial class HeadlineText
{
    public static FilmName? FilmOf(string? headline)
    {
        if (headline is null)
            return null;
        var match = Before().Match(headline);
        if (!match.Success)
            match = Behind().Match(headline);
        return match.Success ? FilmText.Read(match.Groups["film"].Value) : null;
    }

    [GeneratedRegex(@"^(?<film>.+?)\s+((movie|film)\s+)?review\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^((movie|film)\s+)?review:\s*(?<film>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
