using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>Lines of colons that do not do what their author meant: a spoiler that nothing closes, one misspelt, a closing line with nothing to close.</summary>
internal sealed class SpoilerFenceRule : LintRule
{
    private const string Word = "spoiler";

    public override string Id => "spoiler-fence";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var start in article.Prose.OpenSpoilers)
            findings.Add(this, Severity.Warning, start, LineFrom(article, start).Length, "The spoiler is never closed, and all that follows is hidden with it", "write a line of “:::” where it ends");
        foreach (var paragraph in article.Paragraphs)
        {
            for (var at = 0; at >= 0; at = paragraph.Words.IndexOf('\n', at) is >= 0 and var end ? end + 1 : -1)
            {
                if (at < paragraph.Words.Length && paragraph.Words[at] == ':')
                    Tell(article, paragraph.Offsets[at], findings);
            }
        }
    }

    private void Tell(LintedArticle article, int start, FindingList findings)
    {
        var line = LineFrom(article, start);
        var bare = line.TrimStart(':');
        var (colons, words) = (line.Length - bare.Length, bare.Trim());
        var first = words.Split(' ', 2)[0].Trim(':');
        var isMeant = first.Equals(Word, StringComparison.OrdinalIgnoreCase) || first.Equals(Word + "s", StringComparison.OrdinalIgnoreCase) || Wording.NearMiss(first, [Word]) is not null;
        if (colons >= 2 && isMeant)
            findings.Add(this, Severity.Warning, start, line.Length, $"{Wording.Quoted(line)} opens no spoiler, and what follows is open to everyone", "write “::: spoiler” on a line of its own", new Fix(start, line.IndexOf(first, StringComparison.Ordinal) + first.Length, "::: " + Word));
        else if (colons >= 3 && words.Length == 0)
            findings.Add(this, Severity.Warning, start, line.Length, $"{Wording.Quoted(line)} closes nothing, and readers see it", "delete it, or write “::: spoiler” where the spoiler begins");
        else if (colons >= 3)
            findings.Add(this, Severity.Warning, start, line.Length, $"{Wording.Quoted(line)} is no block we know, and readers see it", "write “::: spoiler”, or delete the line");
    }

    private static string LineFrom(LintedArticle article, int start)
    {
        var end = article.Text.IndexOf('\n', start);
        return article.Text[start..(end < 0 ? article.Text.Length : end)].TrimEnd();
    }
}
