namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A poster picture that says nothing to those who do not see it.</summary>
internal sealed class PosterAltRule : LintRule
{
    public override string Id => "poster-alt";

    public override void Check(LintedArticle article, FindingList findings)
    {
        if (article.File.Poster is not { } poster || !string.IsNullOrWhiteSpace(poster.Alt))
            return;
        var (start, length) = article.ValueOf("poster");
        findings.Add(this, Severity.Warning, start, length, "The poster has no alternative text", "write “posterAlt:” with what it shows");
    }
}
