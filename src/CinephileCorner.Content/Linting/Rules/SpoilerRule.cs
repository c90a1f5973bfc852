using System.Text.RegularExpressions;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A paragraph that announces a spoiler and does not hide it.</summary>
internal sealed partial class SpoilerRule : LintRule
{
    public override string Id => "open-spoiler";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var paragraph in article.Paragraphs.Where(paragraph => !paragraph.IsSpoiler && !paragraph.IsQuoted))
        {
            if (Announced().Match(paragraph.Words) is not { Success: true } match)
                continue;
            var words = match.Groups["words"];
            findings.Add(this, Severity.Warning, paragraph.Offsets[words.Index], paragraph.SourceLength(words.Index, words.Length), $"“{words.Value}”, and what follows is open to everyone", "put what gives the story away between lines of “::: spoiler” and “:::”");
        }
    }

    // At the start of a sentence: “no spoilers ahead” and talk of other people’s spoiler alerts are left alone.
    [GeneratedRegex(@"(^|[.!?…(\n]\s*)(?<words>(major |mild |minor |big |huge |heavy |some )?(spoiler alert|spoiler warning|spoilers? (are |lie |to )?(ahead|follow|follows|below|from here|come)))\s*([.:!,;)\n—–-]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}
