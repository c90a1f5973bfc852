namespace CinephileCorner.Content.Linting.Rules;

/// <summary>Films and people that nobody has named here before. Nothing is wrong with them; it is good to know that they were made.</summary>
internal sealed class NewNameRule : LintRule
{
    private const int Most = 20;

    public override string Id => "new-name";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var names = article.Context.NewNames.Where(name => name.Known is null).Select(name => name.Label).ToList();
        if (names.Count > 0)
            findings.Add(this, Severity.Note, article.FactsAt, 0, $"New here: {string.Join(", ", names.Take(Most))}{(names.Count > Most ? $" and {names.Count - Most} more" : "")}", remedy: null);
    }
}
