namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A summary longer than what lists and cards show.</summary>
internal sealed class SummaryRule : LintRule
{
    private const int Most = 160;

    public override string Id => "summary-length";

    public override void Check(LintedArticle article, FindingList findings)
    {
        if (article.File.Summary is not { Length: > Most } summary)
            return;
        var (start, length) = article.ValueOf("summary");
        findings.Add(this, Severity.Warning, start, length, $"The summary has {summary.Length} characters and is cut off in search results", $"write at most {Most}");
    }
}
