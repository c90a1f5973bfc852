using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What a page shows below an article and a copy of the page drags along: lists of other reviews.</summary>
internal static partial class PageFurniture
{
    public static bool IsHeading(string line) => line.Length <= 160 && line.Contains("review", StringComparison.OrdinalIgnoreCase) && Heading().IsMatch(line);

    /// <summary>The lines without furniture; a note names each section that is left out.</summary>
    public static List<SourceLine> Removed(IReadOnlyList<SourceLine> lines, ProblemList problems)
    {
        var kept = new List<SourceLine>();
        var inCode = SourceLine.InCode(lines);
        var isFurniture = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (!inCode[index] && IsHeading(line.Text))
            {
                isFurniture = true;
                problems.Note(line.At, $"The section {Wording.Quoted(line.Text.Trim(' ', '#', '*', '_', '\t'))} is part of the page, not of the article, and is left out");
            }
            else if (isFurniture && !inCode[index] && Headings.Level(line.Text) > 0)
                isFurniture = false;
            if (!isFurniture)
                kept.Add(line);
        }
        return kept;
    }

    [GeneratedRegex(@"^\s{0,3}#{0,6}[\s*_•-]*(reviews for movies like(\b.*[^.\s])?|the latest movie reviews and news(\b.*[^.\s])?)\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
