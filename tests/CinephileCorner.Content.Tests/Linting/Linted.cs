using System.Text;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Linting;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Tests.Linting;

/// <summary>A review around the prose that a test is about, and what the linter says of it.</summary>
internal static class Linted
{
    private const string Facts = "\n\nScore: 7/10\n\n- Cast: Stefan Gota (Stefan), Philip Seymour Hoffman (Father), Liyo Gong (ShuXiu)\n- Crew: Bas Devos (director), Grimm Vandekerckhove (cinematography)\n- Genre: Drama\n- Runtime: 84 minutes\n- Read about Here (2024) on Wikipedia and IMDb\n";

    /// <summary>The prose as the text of a review that lacks nothing.</summary>
    public static string Review(string prose) => "---\ntitle: Here Review\n---\n\n" + prose + Facts;

    public static IReadOnlyList<Finding> Of(string text, ArticleKind kind = ArticleKind.Review, LintContext? context = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reading = ArticleFileReader.Read("here-2024.md", bytes, new ArticleFileContext(kind, TimeZoneInfo.Utc));
        Assert.True(reading.File is not null, string.Join('\n', reading.Problems));
        return ArticleLinter.Lint(reading.File!, ArticleLinter.TextOf(bytes), context ?? new LintContext(_ => true));
    }

    /// <summary>What one rule marks: <c>⟦…⟧</c> put around every place.</summary>
    public static string Marked(string rule, string prose, LintContext? context = null)
    {
        var text = Review(prose);
        var lines = text.Split('\n');
        foreach (var finding in Of(text, context: context).Where(finding => finding.RuleId == rule).OrderByDescending(finding => finding.Line).ThenByDescending(finding => finding.Column))
        {
            var start = lines.Take(finding.Line - 1).Sum(line => line.Length + 1) + finding.Column - 1;
            text = text.Insert(start + finding.Length, "⟧").Insert(start, "⟦");
        }
        return text.Replace("---\ntitle: Here Review\n---\n\n", "", StringComparison.Ordinal).Replace(Facts, "", StringComparison.Ordinal);
    }

    /// <summary>The prose with every certain fix of one rule made.</summary>
    public static string Mended(string rule, string prose, LintContext? context = null)
    {
        var text = Review(prose);
        foreach (var fix in Of(text, context: context).Where(finding => finding.RuleId == rule).Select(finding => finding.Fix).OfType<Fix>().OrderByDescending(fix => fix.Start))
            text = text.Remove(fix.Start, fix.Length).Insert(fix.Start, fix.Replacement);
        return text.Replace("---\ntitle: Here Review\n---\n\n", "", StringComparison.Ordinal).Replace(Facts, "", StringComparison.Ordinal);
    }
}
