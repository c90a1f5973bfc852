using System.Text.RegularExpressions;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A paragraph that announces a spoiler and does not hide it, or hides it in a manner of other places that is none here.</summary>
internal sealed partial class SpoilerRule : LintRule
{
    private const string Remedy = "put what gives the story away between lines of “::: spoiler” and “:::”";

    public override string Id => "open-spoiler";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var paragraph in article.Paragraphs.Where(paragraph => !paragraph.IsSpoiler))
        {
            if (Foreign().Match(paragraph.Words) is { Success: true } marks)
                Tell(paragraph, marks.Groups["marks"], "hides nothing here");
            else if (!paragraph.IsQuoted && (Announced().Match(paragraph.Words) is { Success: true } match || (match = Named().Match(paragraph.Words)).Success))
                Tell(paragraph, match.Groups["words"], "and what follows is open to everyone");
            else if (paragraph.IsHeading && Heading().Match(paragraph.Words) is { Success: true } heading)
                Tell(paragraph, heading.Groups["words"], "and what follows is open to everyone");
        }

        void Tell(LintedParagraph paragraph, Group words, string what) =>
            findings.Add(this, Severity.Warning, paragraph.Offsets[words.Index], paragraph.SourceLength(words.Index, words.Length), $"“{words.Value}”, {what}", Remedy);
    }

    // At the start of a sentence: “no spoilers ahead” and talk of other people’s spoiler alerts are left alone.
    [GeneratedRegex(@"(^|[.!?…(\n]\s*)(?<words>((major |mild |minor |big |huge |heavy |some |full |plot )?(spoiler alert|spoiler warning|spoilers? (are |lie |to )?(ahead|follow|follows|below|from here|come|abound)|spoilers?( for (?-i:[\p{Lu}“])[^.!?\n]{1,60})? (ahead|follow|below))|(warning|caution|beware|careful)[:,!]? (of )?(major |mild |minor |big |huge |heavy |some |full |plot )?spoilers?( (ahead|follow|below))?|here be spoilers|(this (review|piece|article|paragraph|section)|what follows|the following( paragraph| section)?) (contains?|has|is full of|gives away) (major |mild |minor |big |huge |heavy |some |full |plot )?(spoilers|the ending)))\s*([.:!,;)\n—–-]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(^|[.!?…(\n]\s*)(?<words>spoilers?)\s?[:!]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?<words>((with |major |full )?spoilers?|the ending,? explained|ending explained))\W*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // As forums, chats and other programs of this kind write it.
    [GeneratedRegex(@"(?<marks>\[/?spoilers?(=[^\]\n]*)?\]|\[%?spoiler%?\]|</?spoiler>|<details|>!\S[^\n]*?!<|\|\|[^|\n]+\|\|)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
