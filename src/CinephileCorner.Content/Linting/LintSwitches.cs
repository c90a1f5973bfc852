using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Linting;

/// <summary>The rules a file switches off, each with its reason: <c>lint:</c> in the front matter.</summary>
internal sealed class LintSwitches : LintRule
{
    private readonly HashSet<string> _off = new(StringComparer.Ordinal);

    public override string Id => "lint-switch";

    public bool IsOff(string rule) => _off.Contains(rule);

    public override void Check(LintedArticle article, FindingList findings)
    {
        var (start, length) = article.ValueOf("lint");
        if (start == 0)
            return;
        var yaml = string.Join('\n', article.Lines.Take(article.FrontMatterEnd - 1).SkipWhile(line => line.TrimEnd() != "---").Skip(1));
        var first = article.FrontMatterEnd - yaml.Count(sign => sign == '\n') - 1;
        var value = YamlText.Read(yaml, first, new ProblemList(""))?.Pairs.FirstOrDefault(pair => pair.Key.Text.Equals("lint", StringComparison.OrdinalIgnoreCase)).Value;
        if (value is not YamlValue.Map map)
        {
            findings.Add(this, Severity.Warning, start, length, "“lint:” takes rules with reasons", "write “lint: {repeated-word: the title says it twice}”");
            return;
        }
        foreach (var (key, reason) in map.Pairs)
        {
            var at = article.OffsetOf(key.Line, key.Column);
            if (!ArticleLinter.RuleIds.Contains(key.Text, StringComparer.Ordinal))
                findings.Add(this, Severity.Warning, at, key.Text.Length, $"{Wording.Quoted(key.Text)} is no rule", Wording.NearMiss(key.Text, ArticleLinter.RuleIds) is { } near ? $"write “{near}”" : "delete the line");
            else if (reason is not YamlValue.Scalar { IsNothing: false } scalar || string.IsNullOrWhiteSpace(scalar.At.Text))
                findings.Add(this, Severity.Warning, at, key.Text.Length, $"“{key.Text}” is switched off without a reason, and so stays on", "write the reason behind the colon");
            else
                _off.Add(key.Text);
        }
    }
}
