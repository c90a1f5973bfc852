using System.Text.RegularExpressions;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A review without a fact its page has room for. Notes: not every film has a score or a known length.</summary>
internal sealed partial class MissingFactRule : LintRule
{
    public override string Id => "missing-fact";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var file = article.File;
        if (file.Kind != ArticleKind.Review)
            return;
        Tell(file.Film is not null, "film", "“Read about Here (2024) on Wikipedia and IMDb”, or “film:” in the front matter");
        Tell(file.Film?.Year is not null, "year", "it behind the film’s title, as in “Here (2024)”, or “year:” in the front matter");
        Tell(file.Score is not null || UnreadScore(article, findings), "score", "“Score: 7/10” below the text, or “score:” in the front matter");
        Tell(file.Crew.Any(credit => IsDirector(credit.As)), "director", "“Crew: Bas Devos (director)”");
        Tell(file.RuntimeMinutes is not null, "runtime", "“Runtime: 84 minutes”");
        Tell(file.Genres.Count > 0, "genres", "“Genre: Drama, Romance”");

        void Tell(bool isThere, string fact, string remedy)
        {
            if (!isThere)
                findings.Add(this, Severity.Note, article.FactsAt, 0, $"The review does not state the {fact}", "write " + remedy);
        }
    }

    // A line that gives the score in other words than the reader of files knows.
    private bool UnreadScore(LintedArticle article, FindingList findings)
    {
        foreach (var line in article.Paragraphs.Where(paragraph => !paragraph.IsQuoted).SelectMany(paragraph => paragraph.Lines()))
        {
            if (ScoreLine().Match(line.Words) is not { Success: true } match)
                continue;
            var (start, length) = (line.Offsets[0], line.SourceLength(0, line.Words.Length));
            var isPlain = string.Equals(article.Text.Substring(start, length), line.Words, StringComparison.Ordinal);
            var score = $"Score: {match.Groups["points"].Value.Replace(',', '.')}/10";
            findings.Add(this, Severity.Warning, start, length, $"“{line.Words}” is not read as the score", $"write “{score}”", isPlain ? new Fix(start, length, score) : null);
            return true;
        }
        return false;
    }

    [GeneratedRegex(@"^((final|overall|our|my) )?(score|rating|verdict|grade)\s?[:=–—-]?\s?(?<points>[0-9]{1,2}([.,]5)?)\s?(/|out of)\s?10\.?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScoreLine();

    // “writer, director” and “co-director” direct; art direction and casting directors do not.
    private static bool IsDirector(string? jobs) => jobs is not null && jobs.Split([",", "/", "&", " and "], StringSplitOptions.TrimEntries).Any(job =>
        Job.Named(job.StartsWith("co-", StringComparison.OrdinalIgnoreCase) ? job[3..] : job).Equals(Job.Director));
}
