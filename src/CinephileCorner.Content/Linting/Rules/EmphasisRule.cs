namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A sign of emphasis that readers would see: it opens and never closes, or the other way round.</summary>
internal sealed class EmphasisRule : LintRule
{
    public override string Id => "unbalanced-emphasis";

    public override void Check(LintedArticle article, FindingList findings)
    {
        var signs = article.Paragraphs.SelectMany(paragraph => Signs(article, paragraph)).ToList();
        // “good*” with “*by my standards” below it is a footnote of the old kind.
        var notes = signs.FindLastIndex(sign => sign is { IsStar: true, Opens: true, Start: 0 });
        var marked = notes < 0 ? -1 : signs.FindIndex(sign => sign is { IsStar: true, Opens: false });
        foreach (var (sign, index) in signs.Select((sign, index) => (sign, index)))
        {
            var isFootnote = marked >= 0 && marked < notes && sign.IsStar && index <= notes && (!sign.Opens || sign.Start == 0);
            if (isFootnote)
                continue;
            var (start, length) = (sign.Paragraph.Offsets[sign.Start], sign.End - sign.Start);
            findings.Add(this, Severity.Warning, start, length, $"“{sign.Paragraph.Words[sign.Start..sign.End]}” stands in the text as it is", "close the emphasis, or write a backslash before the sign");
        }
    }

    private static IEnumerable<Sign> Signs(LintedArticle article, LintedParagraph paragraph)
    {
        var words = paragraph.Words;
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is not ('*' or '_' or '~'))
                continue;
            var start = at;
            while (at + 1 < words.Length && words[at + 1] == words[start])
                at++;
            var end = at + 1;
            var isLong = end - start > 2 || (words[start] == '~' && end - start != 2);
            if (isLong || article.IsEscaped(paragraph.Offsets[start]))
                continue;
            var before = start > 0 ? words[start - 1] : ' ';
            var after = end < words.Length ? words[end] : ' ';
            // “M*A*S*H”, “f**k” and “snake_case” are words; “2 * 3” is a sum; “4*” and “**½” are stars.
            var opens = (char.IsWhiteSpace(before) || char.IsPunctuation(before)) && (char.IsLetter(after) || after is '“' or '‘' or '"');
            var closes = (char.IsLetter(before) || before is '.' or '!' or '?' or ',' or '”' or '’' or '"') && (char.IsWhiteSpace(after) || char.IsPunctuation(after));
            if (opens || closes)
                yield return new Sign(paragraph, start, end, opens, words[start] == '*' && end - start == 1);
        }
    }

    private sealed record Sign(LintedParagraph Paragraph, int Start, int End, bool Opens, bool IsStar);
}
