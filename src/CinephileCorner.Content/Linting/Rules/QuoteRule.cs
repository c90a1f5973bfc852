namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A quotation that opens and never closes, or closes and never opened. One that the next paragraph goes on with may stay open.</summary>
internal sealed class QuoteRule : LintRule
{
    private const string Remedy = "close the quotation, or delete the mark";

    public override string Id => "unbalanced-quote";

    public override void Check(LintedArticle article, FindingList findings)
    {
        for (var index = 0; index < article.Paragraphs.Count; index++)
            Check(article.Paragraphs[index], article.Paragraphs.ElementAtOrDefault(index + 1)?.Words ?? "", findings);
    }

    private void Check(LintedParagraph paragraph, string next, FindingList findings)
    {
        var words = paragraph.Words;
        var (open, straight, count) = (-1, -1, 0);
        var isForeign = words.Contains('„', StringComparison.Ordinal);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '“')
            {
                if (open >= 0)
                    Tell(open, "A quotation opens inside another one");
                open = at;
            }
            else if (words[at] == '”' && open >= 0)
                open = -1;
            // German and Swedish quotations end or begin with the mark that ends ours.
            else if (words[at] == '”' && !isForeign && !(at + 1 < words.Length && char.IsLetterOrDigit(words[at + 1])))
                Tell(at, "A quotation closes that was never opened");
            else if (words[at] == '"' && !(at > 0 && char.IsDigit(words[at - 1]) && count % 2 == 0))
                (straight, count) = (at, count + 1);
            else if (words[at] == '\n' && at - words.LastIndexOf('\n', at - 1 < 0 ? 0 : at - 1) > 300)
                open = -1; // text pasted from a page: each line is a paragraph
        }
        if (open >= 0 && !next.StartsWith('“') && !isForeign)
            Tell(open, "A quotation opens and never closes");
        if (count % 2 == 1 && !next.StartsWith('"'))
            Tell(straight, "A straight quotation mark stands alone in its paragraph");

        void Tell(int at, string what) => findings.Add(this, Severity.Warning, paragraph.Offsets[at], 1, what, Remedy);
    }
}
