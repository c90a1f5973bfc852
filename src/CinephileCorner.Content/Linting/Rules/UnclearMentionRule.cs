using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Mentions;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A name in brackets that means nothing, or one of several: readers see its words without a link.</summary>
internal sealed class UnclearMentionRule : LintRule
{
    private const int Most = 6;

    public override string Id => "unclear-mention";

    public override void Check(LintedArticle article, FindingList findings)
    {
        if (article.Context.Names is not { } names)
            return;
        foreach (var (name, start, length) in article.Prose.Pins)
        {
            // A draft’s own film and people have no page yet.
            if (names.Resolve(name) is not (null, null) || IsOwn(article.File, WrittenName.Parse(name)))
                continue;
            var readings = names.Readings(name);
            if (readings.Count == 0)
                findings.Add(this, Severity.Warning, start, length, $"“[[{name}]]” names no film or person that has a page here: readers see the words without a link", "correct the name, or take the brackets out");
            else
                findings.Add(this, Severity.Warning, start, length, $"“[[{name}]]” may mean several: readers see the words without a link", $"write {string.Join(" or ", readings.Take(Most).Select(reading => $"“[[{reading}]]”"))}");
        }
    }

    private static bool IsOwn(ArticleFile file, WrittenName name) =>
        (file.Film is { } film && Namesakes.SpellingKey(film.Title) == Namesakes.SpellingKey(name.Name))
        || file.Cast.Concat(file.Crew).Any(credit => credit.Person.FoldedName == name.Person.FoldedName);
}
