using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>A message of a report with the lines it is about.</summary>
/// <param name="Word">“error”, “warning” or “note”.</param>
/// <param name="Text">What is wrong, and what to do.</param>
public sealed record ReportMessage(string Word, string Place, string Text, IReadOnlyList<ReportLine> Lines)
{
    private const int LongestMark = 40;

    public static ReportMessage Of(ReportedProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var word = problem.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        var text = problem.What + (problem.Remedy is null ? "." : "; " + problem.Remedy + ".");
        return new ReportMessage(word, problem.Place, text, problem.Excerpt is { } excerpt ? [.. LinesOf(excerpt, problem.Line)] : []);
    }

    private static IEnumerable<ReportLine> LinesOf(SourceExcerpt excerpt, int line)
    {
        for (var index = 0; index < excerpt.Lines.Count; index++)
        {
            var text = excerpt.Lines[index];
            var number = excerpt.FirstLine + index;
            if (number != line)
            {
                yield return new ReportLine(number, text, null, "");
                continue;
            }
            var start = Math.Min(excerpt.Start, text.Length);
            if (start < text.Length && char.IsLowSurrogate(text[start]))
                start--;
            var end = start;
            while (end < text.Length && end - start < LongestMark && (!char.IsWhiteSpace(text[end]) || end == start))
                end++;
            if (end < text.Length && char.IsLowSurrogate(text[end]))
                end++;
            yield return new ReportLine(number, text[..start], text[start..end], text[end..]);
        }
    }
}
