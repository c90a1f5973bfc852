namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A headline too long for cards and search results, or none.</summary>
internal sealed class HeadlineRule : LintRule
{
    private const int Most = 100;

    public override string Id => "headline-length";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var count = article.File.Headline.Trim().Length;
        if (count is > 0 and <= Most)
            return;
        var (start, length) = article.ValueOf("title");
        if (start == 0 && count > 0 && article.Text.IndexOf(article.File.Headline, StringComparison.Ordinal) is > 0 and var at)
            (start, length) = (at, count);
        if (count == 0)
            findings.Add(this, Severity.Warning, start, length, "The headline is empty", "write one of up to 100 characters");
        else
            findings.Add(this, Severity.Warning, start, length, $"The headline has {count} characters and is cut off in lists and search results", $"write at most {Most}");
    }
}
