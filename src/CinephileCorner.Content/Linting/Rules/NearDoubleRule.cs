namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A new film or person spelled all but like a known one: “Stefan Gotta” where the site has “Stefan Gota”.</summary>
internal sealed class NearDoubleRule : LintRule
{
    private static readonly string[] FilmKeys = ["film"];
    private static readonly string[] PeopleKeys = ["cast", "crew"];

    public override string Id => "near-double";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var name in article.Context.NewNames.Where(name => name.Known is not null))
        {
            var start = article.FactPlaceOf(name.Name, name.IsFilm ? FilmKeys : PeopleKeys);
            var count = name.Articles == 1 ? "1 article" : $"{name.Articles} articles";
            // Films of one title and two years are mostly two films.
            var severity = name.Correction is null ? Severity.Note : Severity.Warning;
            var remedy = name.Correction is null ? "correct the year, or leave it if they are two films" : $"write “{name.Correction}”, or leave it if they are two";
            findings.Add(this, severity, start ?? article.FactsAt, start is null ? 0 : name.Name.Length, $"“{name.Label}” is new here; “{name.Known}” is known, in {count}", remedy,
                start is { } at && name.Correction is { } correction ? new Fix(at, name.Name.Length, correction) : null);
        }
    }
}
