using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A score in the prose that is not the review's. Only words that give a score count: “7 out of 10 people” is none.</summary>
internal sealed partial class ScoreRule : LintRule
{
    private const int MostMatches = 100;

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public override string Id => "score-differs";

    public override void Check(LintedArticle article, FindingList findings)
    {
        if (article.File is not { Kind: ArticleKind.Review, Score: { } score })
            return;
        var film = article.File.Film is { } own ? TextFolding.Key(own.Title) : "";
        foreach (var paragraph in article.Paragraphs.Where(paragraph => !paragraph.IsQuoted))
        {
            foreach (var match in Stated().Matches(paragraph.Words).Take(MostMatches))
            {
                var points = match.Groups["points"];
                if (Points(points.Value) is not { } stated || stated == score.Value || !IsOurs(paragraph, match, film))
                    continue;
                findings.Add(this, Severity.Warning, paragraph.Offsets[points.Index], paragraph.SourceLength(points.Index, match.Index + match.Length - points.Index),
                    $"The text says {match.Value.Trim()} and the score is {score}/10", "make them agree");
            }
        }
    }

    private static decimal? Points(string words)
    {
        var half = Half().Match(words);
        var whole = half.Success ? words[..half.Index] : words;
        var points = Array.FindIndex(Words, word => word.Equals(whole, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index
            : decimal.TryParse(whole.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : -1;
        points += half.Success ? 0.5m : 0;
        return points is >= 0 and <= 10 ? points : null;
    }

    // The sentence has to give the score, and name nobody else’s and no other film.
    private static bool IsOurs(LintedParagraph paragraph, Match match, string film)
    {
        var words = paragraph.Words;
        var end = match.Index + match.Length;
        if ((match.Index > 0 && (char.IsLetterOrDigit(words[match.Index - 1]) || words[match.Index - 1] is '/' or '-' or '.' or '$')) || (end < words.Length && words[end] is '/' or '-' or '%'))
            return false;
        if (!After().IsMatch(words[end..Math.Min(words.Length, end + 20)]))
            return false;
        var start = match.Index;
        while (start > 0 && match.Index - start < 300 && !(words[start - 1] is '.' or '!' or '?' or ';'))
            start--;
        if (paragraph.Titles.Any(title => title.Start >= start && title.Start < match.Index && !string.Equals(TextFolding.Key(words[title.Start..title.End]), film, StringComparison.Ordinal)))
            return false;
        var before = words[start..match.Index];
        return (string.IsNullOrWhiteSpace(before) || Gives().IsMatch(before)) && !Others().IsMatch(before);
    }

    [GeneratedRegex(@"\b(?<points>[0-9]{1,2}([.,]5|\s?½)?|(zero|one|two|three|four|five|six|seven|eight|nine|ten)([\s-]and[\s-]a[\s-]half)?)(\s?/\s?10|\s+out\s+of\s+(10|ten))\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    [GeneratedRegex(@"([\s-]and[\s-]a[\s-]half|\s?½)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"^\s*($|[.,;:!?)”—–…]|(for|from|and|but|because|on my|in my)\b)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(i(’|')?(m| am|d| would|ll)? (giv(e|ing)|rat(e|ing)|scor(e|ing)|gave|award)|(final |my |our )?(score|rating|verdict|grade)( is| of)?:?|(it|this|film|movie|picture) (gets|earns|deserves))\b|\b(an?|solid|strong|firm|clear|generous|comfortable|modest|mere|gets|earns|deserves|merits)\s+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\b(imdb|metacritic|rotten|letterboxd|cinemascore|audiences?|users?|average|critics?|readers?|colleagues?|friends?|previous|earlier|original|first|once|last|predecessor|sequel|almost|nearly|not|never|pain|scale|chances?|odds|poll|survey|his|her|their|he|she|they|someone|somebody|sleep|experience|food|than|else|would be|could have|might have|if)\b|n[’']t\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
