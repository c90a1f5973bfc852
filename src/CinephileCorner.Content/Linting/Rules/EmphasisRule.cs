namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A sign of emphasis that readers would see: it opens and never closes, or the other way round.</summary>
internal sealed class EmphasisRule : LintRule
{
    public override string Id => "unbalanced-emphasis";

    public override void Check(LintedArticle article, FindingList findings)
    {
        // “good*” with “*by my standards” below it is a footnote of the old kind.
        var hasFootnote = article.Paragraphs.Any(paragraph => paragraph.Words.StartsWith('*'));
        foreach (var paragraph in article.Paragraphs)
        {
            for (var at = 0; at < paragraph.Words.Length; at++)
            {
                if (paragraph.Words[at] is not ('*' or '_'))
                    continue;
                var start = at;
                while (at + 1 < paragraph.Words.Length && paragraph.Words[at + 1] == paragraph.Words[start])
                    at++;
                if (IsSlip(article, paragraph, start, at + 1, hasFootnote))
                    findings.Add(this, Severity.Warning, paragraph.Offsets[start], at + 1 - start, $"“{paragraph.Words[start..(at + 1)]}” stands in the text as it is", "close the emphasis, or write a backslash before the sign");
            }
        }
    }

    private static bool IsSlip(LintedArticle article, LintedParagraph paragraph, int start, int end, bool hasFootnote)
    {
        var words = paragraph.Words;
        if (end - start > 2 || (paragraph.Offsets[start] > 0 && article.Text[paragraph.Offsets[start] - 1] == '\\'))
            return false;
        var before = start > 0 ? words[start - 1] : ' ';
        var after = end < words.Length ? words[end] : ' ';
        if (hasFootnote && words[start] == '*' && end - start == 1)
            return false;
        // “M*A*S*H”, “f**k” and “snake_case” are words; “2 * 3” is a sum; “4*” and “**½” are stars.
        var opens = (char.IsWhiteSpace(before) || char.IsPunctuation(before)) && char.IsLetter(after);
        var closes = (char.IsLetter(before) || before is '.' or '!' or '?' or ',') && (char.IsWhiteSpace(after) || char.IsPunctuation(after));
        return opens || closes;
    }
}
