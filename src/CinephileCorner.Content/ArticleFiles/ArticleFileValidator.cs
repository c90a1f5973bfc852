using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>The rules that concern an article as a whole, when each of its parts is read.</summary>
internal static class ArticleFileValidator
{
    private const int LongSummary = 500;

    public static void Check(ArticleFile file, FrontMatter matter, TextAt body, ProblemList problems)
    {
        var start = new TextAt("", 1, 1);
        if (string.IsNullOrWhiteSpace(file.Body))
            problems.Error(body, "The article has no text", "write at least a paragraph");
        if (file.Kind == ArticleKind.Review && file.Film is null && !matter.IsUnread)
            problems.Error(start, "The review does not say which film it is about", "write “film:” and “year:” into the front matter, or end with “- Read about Here (2024) on Wikipedia and IMDb”");
        if (file.Headline.Length > FileLimits.TitleLength)
            problems.Error(matter.Title?.At ?? body, $"The headline has {file.Headline.Length} characters", $"write at most {FileLimits.TitleLength}");
        if (file.Kind == ArticleKind.Ranking && file.Entries.Count == 0)
            problems.Warning(body, "The ranking has no entries", "write each as a heading, as in “## 12. Survivor: Samoa (2009)”");
        if (file.Updated < file.Published)
            problems.Warning(matter.Updated!.At, "The article is updated before it is published", "correct one of the two dates");
        if (file.Summary?.Length > LongSummary)
            problems.Warning(matter.Summary!.At, $"The summary has {file.Summary.Length} characters", "write one or two sentences");
        if (matter.Poster is null && (matter.PosterAlt?.At ?? matter.PosterFocus?.At) is { } aside)
            problems.Warning(aside, "There is no poster for this to describe", "write “poster: here.jpg” too, or delete the line");
    }
}
