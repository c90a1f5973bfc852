using System.Text.RegularExpressions;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>Two people, or two genres, that are read as one because no comma stands between them: “Cast: Stefan Gota and Liyo Gong”.</summary>
internal sealed partial class JoinedFactsRule : LintRule
{
    public override string Id => "joined-facts";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var name in article.File.Cast.Concat(article.File.Crew).Select(credit => credit.Person.Name).Distinct(StringComparer.Ordinal).Where(name => TwoPeople().IsMatch(name)))
            Tell(name, article.FactPlaceOf(name, "cast", "crew"), "person", "write a comma between the two");
        foreach (var genre in article.File.Genres.Where(genre => genre.Contains('/', StringComparison.Ordinal) || genre.Contains(" & ", StringComparison.Ordinal)))
            Tell(genre, article.FactPlaceOf(genre, "genres"), "genre", "write commas, as in “Genre: Drama, Romance”");

        void Tell(string words, int? place, string kind, string remedy) =>
            findings.Add(this, Severity.Warning, place ?? article.FactsAt, place is null ? 0 : words.Length, $"“{words}” is read as one {kind}", remedy);
    }

    // “Key and Peele” are one name to the credits; two full names are two people.
    [GeneratedRegex(@"^\S+\s\S.*\s(and|&|/)\s\S+\s\S", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TwoPeople();
}
