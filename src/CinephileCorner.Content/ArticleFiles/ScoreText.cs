using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads a score: <c>7/10</c>, <c>7.5</c>, <c>7,5/10</c>, <c>7½ out of 10</c>.</summary>
internal static partial class ScoreText
{
    public static Stated<Score>? Read(TextAt text, ProblemList problems)
    {
        var match = Form().Match(text.Text);
        if (!match.Success || !IsMeant(text.Text))
        {
            problems.Error(text, $"Score {Wording.Quoted(text.Text)} is not a score", "write “7/10” or “7.5/10”");
            return null;
        }
        var points = Points(match);
        var best = match.Groups["best"] is { Success: true, Value: var written } ? decimal.Parse(written, CultureInfo.InvariantCulture) : Score.Best;
        if (best != Score.Best)
            problems.Error(text, $"Score {Wording.Quoted(text.Text)} is not out of ten", Suggest(best == 0 ? 0 : points * Score.Best / best));
        else if (points > Score.Best)
            problems.Error(text, $"Score {Wording.Quoted(text.Text)} is more than ten", "write a number from 0 to 10, halves allowed");
        else if (!Score.TryFrom(points, out var score))
            problems.Error(text, $"Score {Wording.Quoted(text.Text)} is neither a whole nor a half point", Suggest(points));
        else
            return new Stated<Score>(score, text);
        return null;
    }

    /// <summary>Whether the text starts as a score does; what follows may still be wrong.</summary>
    public static bool IsMeant(string text) => Start().IsMatch(text);

    private static decimal Points(Match match)
    {
        var whole = match.Groups["whole"] is { Success: true, Value: var digits } ? digits : "0";
        var part = match.Groups["part"] is { Success: true, Value: var fraction } ? fraction : match.Groups["half"].Success ? "5" : "0";
        return decimal.Parse(whole + "." + part, CultureInfo.InvariantCulture);
    }

    private static string Suggest(decimal points)
    {
        var halves = (int)Math.Clamp(Math.Round(points * 2, MidpointRounding.AwayFromZero), 0, 2 * Score.Best);
        return $"write “{Score.FromHalves(halves)}/10”";
    }

    [GeneratedRegex(@"^(?<whole>[0-9]{1,4})?(?<half>\s?½|[.,](?<part>[0-9]{1,4}))?\s*((/|out of|of)\s*(?<best>[0-9]{1,4}))?\.?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(-?[0-9]|½)", RegexOptions.NonBacktracking)]
    private static partial Regex Start();
}
