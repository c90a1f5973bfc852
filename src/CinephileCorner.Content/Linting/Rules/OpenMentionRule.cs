namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A mention whose brackets never close: readers would see them.</summary>
internal sealed class OpenMentionRule : LintRule
{
    public override string Id => "open-mention";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            for (var at = paragraph.Words.IndexOf("[[", StringComparison.Ordinal); at >= 0; at = paragraph.Words.IndexOf("[[", at + 2, StringComparison.Ordinal))
                findings.Add(this, Severity.Warning, paragraph.Offsets[at], 2, "“[[” opens a mention that never closes", "write “]]” behind the name");
        }
    }
}
