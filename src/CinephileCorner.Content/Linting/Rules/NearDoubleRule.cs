namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A new film or person spelled all but like a known one: “Stefan Gotta” where the site has “Stefan Gota”.</summary>
internal sealed class NearDoubleRule : LintRule
{
    public override string Id => "near-double";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var name in article.Context.NewNames.Where(name => name.Known is not null))
        {
            var start = PlaceOf(article, name);
            var count = name.Articles == 1 ? "1 article" : $"{name.Articles} articles";
            // Films of one title and two years are mostly two films.
            var severity = name.Correction is null ? Severity.Note : Severity.Warning;
            var remedy = name.Correction is null ? "correct the year, or leave it if they are two films" : $"write “{name.Correction}”, or leave it if they are two";
            findings.Add(this, severity, start ?? article.FactsAt, start is null ? 0 : name.Name.Length, $"“{name.Label}” is new here; “{name.Known}” is known, in {count}", remedy,
                start is { } at && name.Correction is { } correction ? new Fix(at, name.Name.Length, correction) : null);
        }
    }

    // In the front matter behind its key, else among the facts; null where it stands in other words there.
    private static int? PlaceOf(LintedArticle article, NewName name)
    {
        foreach (var key in name.IsFilm ? new[] { "film" } : ["cast", "crew"])
        {
            if (article.ValueOf(key) is (> 0 and var start, _) && Find(article.Text, name.Name, start, article.OffsetOf(article.FrontMatterEnd, 1)) is { } place)
                return place;
        }
        return Find(article.Text, name.Name, article.FactsAt, article.Text.Length);
    }

    // The whole name, not the beginning of a longer one.
    private static int? Find(string text, string name, int start, int end)
    {
        for (var at = text.IndexOf(name, start, StringComparison.Ordinal); at >= 0 && at < end; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var behind = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (behind == text.Length || !char.IsLetterOrDigit(text[behind])))
                return at;
        }
        return null;
    }
}
