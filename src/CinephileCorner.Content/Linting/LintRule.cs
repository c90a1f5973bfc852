namespace CinephileCorner.Content.Linting;

/// <summary>One thing the linter looks for.</summary>
internal abstract class LintRule
{
    /// <summary>In kebab case; never changed, since files name it.</summary>
    public abstract string Id { get; }

    public abstract void Check(LintedArticle article, FindingList findings);
}
