using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Puts the linter's findings into a report. A check says everything; an import says what it says of files it takes in, and
/// leaves out the notes: they would bury what matters under a hundred files without a runtime.
/// </summary>
internal sealed class FoundByLinter(ImportReport report, bool isCheck)
{
    private readonly Dictionary<Problem, string> _doubtful = [];

    public void Add(ArticlePlan plan)
    {
        if (plan.Made is not { } made || !(isCheck || plan.Outcome is ImportOutcome.Added or ImportOutcome.Changed))
            return;
        foreach (var finding in made.Findings.Where(finding => isCheck || finding.Severity > Severity.Note))
        {
            var problem = finding.ToProblem(plan.Found!.ShownPath); // findings come of files
            report.Add([problem]);
            if (finding.Address is { } address)
                _doubtful[problem] = address;
        }
    }

    /// <summary>Takes back the links that lead to an article of the store or of this import.</summary>
    public void Settle(KnownArticles known) =>
        report.Remove(_doubtful.Where(link => known.AtPath(link.Value) is not null || known.FormerlyAt(link.Value) is not null).Select(link => link.Key).ToHashSet());
}
