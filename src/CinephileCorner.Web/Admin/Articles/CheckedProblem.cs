using CinephileCorner.Content;
using CinephileCorner.Content.Linting;

namespace CinephileCorner.Web.Admin.Articles;

/// <summary>One thing to say of a text, as the editor's script reads it.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Length">Characters; 0 when only the place is known.</param>
public sealed record CheckedProblem(string? Rule, string Severity, int Line, int Column, int Length, string What, string? Remedy, CheckedFix? Fix)
{
    internal static CheckedProblem Of(Problem problem) =>
        new(problem.Rule, problem.Severity.ToString().ToLowerInvariant(), problem.Line, problem.Column, 0, problem.What, problem.Remedy, null);

    internal static CheckedProblem Of(Finding finding) =>
        new(finding.RuleId, finding.Severity.ToString().ToLowerInvariant(), finding.Line, finding.Column, finding.Length, finding.What, finding.Remedy,
            finding.Fix is { } fix ? new CheckedFix(fix.Start, fix.Length, fix.Replacement) : null);
}
