namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A heading that skips a level: readers who go by headings look for the missing one.</summary>
internal sealed class HeadingRule : LintRule
{
    public override string Id => "heading-skip";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var level = 0;
        foreach (var heading in article.Paragraphs.Where(paragraph => paragraph is { IsHeading: true, Words.Length: > 0 }))
        {
            if (level > 0 && heading.HeadingLevel > level + 1)
                findings.Add(this, Severity.Warning, heading.Offsets[0], heading.SourceLength(0, heading.Words.Length), $"The heading is of level {heading.HeadingLevel} and the one above it of level {level}", $"write it with {level + 1} signs #");
            level = heading.HeadingLevel;
        }
    }
}
