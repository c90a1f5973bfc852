namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A picture in the prose that says nothing to those who do not see it.</summary>
internal sealed class AltTextRule : LintRule
{
    public override string Id => "missing-alt";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var picture in article.Links.Where(link => link.IsPicture && !link.HasWords && article.Context.IsDecorative?.Invoke(link.Url) is not true))
            findings.Add(this, Severity.Warning, picture.Start, picture.Length, "The picture has no alternative text", "write what it shows between the brackets, as in “![A hand lens over moss](moss.jpg)”");
    }
}
