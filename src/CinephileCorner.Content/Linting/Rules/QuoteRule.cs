using System.Text.RegularExpressions;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>
/// A quotation that opens and never closes, closes and never opened, or does the two with marks of two makes; and an apostrophe
/// that a program took for the opening of one. A quotation that the next paragraph goes on with may stay open.
/// </summary>
internal sealed partial class QuoteRule : LintRule
{
    private const string Remedy = "close the quotation, or delete the mark";

    public override string Id => "unbalanced-quote";

    public override void Check(LintedArticle article, FindingList findings)
    {
        for (var index = 0; index < article.Paragraphs.Count; index++)
        {
            var paragraph = article.Paragraphs[index];
            Double(article, paragraph, article.Paragraphs.ElementAtOrDefault(index + 1)?.Words ?? "", findings);
            Single(article, paragraph, findings);
        }
    }

    private void Double(LintedArticle article, LintedParagraph paragraph, string next, FindingList findings)
    {
        var words = paragraph.Words;
        var (open, straight) = (-1, -1);
        var isForeign = words.Contains('„', StringComparison.Ordinal);
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is not ('“' or '”' or '"') || article.IsEscaped(paragraph.Offsets[at]))
                continue;
            if (words[at] == '“')
            {
                if (open >= 0)
                    Tell(open, "A quotation opens inside another one");
                open = at;
            }
            else if (words[at] == '”' && open >= 0)
                open = -1;
            else if (words[at] == '”' && straight >= 0)
                straight = Mixed(straight, "A quotation opens with a straight mark and closes with a curly one", '“');
            // German and Swedish quotations end or begin with the mark that ends ours; behind a digit it is inches.
            else if (words[at] == '”' && !isForeign && !(at > 0 && char.IsDigit(words[at - 1])) && !(at + 1 < words.Length && char.IsLetterOrDigit(words[at + 1])))
                Tell(at, "A quotation closes that was never opened");
            else if (words[at] == '"' && straight >= 0)
                straight = -1;
            // Behind a digit and without a quotation to close, it is inches.
            else if (words[at] == '"' && open >= 0 && at > 0 && !char.IsWhiteSpace(words[at - 1]) && !char.IsDigit(words[at - 1]))
                open = Mixed(at, "A quotation opens with a curly mark and closes with a straight one", '”');
            else if (words[at] == '"' && !(at > 0 && char.IsDigit(words[at - 1])))
                straight = at;
        }
        if (open >= 0 && !next.StartsWith('“') && !isForeign)
            Tell(open, "A quotation opens and never closes");
        if (straight >= 0 && !next.StartsWith('"'))
            Tell(straight, "A straight quotation mark stands alone in its paragraph");

        void Tell(int at, string what) => findings.Add(this, Severity.Warning, paragraph.Offsets[at], 1, what, Remedy);

        int Mixed(int at, string what, char mark)
        {
            var place = paragraph.Offsets[at];
            findings.Add(this, Severity.Warning, place, 1, what, $"write “{mark}” for it", article.Text[place] == '"' ? new Fix(place, 1, mark.ToString()) : null);
            return -1;
        }
    }

    // ’90s and rock ’n’ roll: programs set the mark that opens. What may be a quotation of one mark is left alone, since an apostrophe may close it.
    private void Single(LintedArticle article, LintedParagraph paragraph, FindingList findings)
    {
        if (!paragraph.Words.Contains('‘', StringComparison.Ordinal))
            return;
        var words = paragraph.Words.Replace("‘n’", "‘n‘", StringComparison.OrdinalIgnoreCase);
        foreach (Match match in Cut().Matches(paragraph.Words))
        {
            var mark = match.Groups["mark"].Index;
            var isPair = match.Groups["n"].Success;
            if ((mark > 0 && char.IsLetterOrDigit(paragraph.Words[mark - 1])) || (!isPair && Closes().IsMatch(words[match.Index..])))
                continue;
            var place = paragraph.Offsets[mark];
            findings.Add(this, Severity.Warning, place, 1, "The mark that opens a quotation stands where letters are left out", $"write “’{match.Groups["word"].Value}”", article.Text[place] == '‘' ? new Fix(place, 1, "’") : null);
        }
        var last = paragraph.Words.LastIndexOf('‘');
        if (!Cut().IsMatch(paragraph.Words[last..]) && !paragraph.Words[last..].Contains('’', StringComparison.Ordinal) && !paragraph.Words[last..].Contains('\'', StringComparison.Ordinal) && last + 1 < paragraph.Words.Length && char.IsLetter(paragraph.Words[last + 1]))
            findings.Add(this, Severity.Warning, paragraph.Offsets[last], 1, "A quotation opens and never closes", Remedy);
    }

    [GeneratedRegex(@"(?<mark>‘)(?<word>(?<n>[nN])(’|‘)|[0-9]0s\b|(em|til|tis|twas|cause|round|bout|cuz)\b)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    // A mark behind a word or a stop, which ends a quotation unless it stands for a genitive.
    [GeneratedRegex(@"[^\s‘]’([^\p{L}\p{N}]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Closes();
}
