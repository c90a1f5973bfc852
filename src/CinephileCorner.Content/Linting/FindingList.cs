namespace CinephileCorner.Content.Linting;

/// <summary>Collects findings and turns offsets into places.</summary>
internal sealed class FindingList(LintedArticle article)
{
    // A text that is wrong everywhere is told so in fifty places for each rule, not in ten thousand.
    private const int MostOfARule = 50;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(LintRule rule, Severity severity, int start, int length, string what, string? remedy, Fix? fix = null, string? address = null)
    {
        var count = _counts[rule.Id] = _counts.GetValueOrDefault(rule.Id) + 1;
        if (count > MostOfARule)
            return;
        var (line, column) = article.PlaceOf(start);
        _findings.Add(new Finding(rule.Id, severity, line, column, length, what, remedy, fix) { Address = address });
    }

    public IReadOnlyList<Finding> InOrder() =>
        [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];
}
