using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A line read as <c>Key: value</c>, with or without a bullet.</summary>
/// <param name="Job">The crew's job when the key names one.</param>
internal sealed partial record FactLine(FactLabel Label, string? Job, bool HasBullet, TextAt Key, TextAt Value)
{
    public bool IsKnown => Label != FactLabel.Unknown;

    /// <summary>Whether the line alone hints at a list of facts; “Music: wonderful” may stand in any list.</summary>
    public bool IsTelling => IsKnown && Label is not (FactLabel.Score or FactLabel.Type or FactLabel.Links) && Job is null or "Director" or "Writer";

    /// <summary>Null for a line that is neither a bullet nor <c>Key: value</c> with a short key.</summary>
    public static FactLine? Of(SourceLine line)
    {
        var text = line.At.Trimmed();
        var bullet = BulletLength(text.Text);
        var rest = Emphasis.Stripped(text.From(bullet));
        if (rest.Text.StartsWith("read", StringComparison.OrdinalIgnoreCase) && ReadAbout().IsMatch(rest.Text))
            return new FactLine(FactLabel.ReadAbout, null, bullet > 0, rest, rest);
        var colon = rest.Text.AsSpan().IndexOfAny(':', '：', '\t');
        var key = colon < 0 ? rest : rest.Part(0, colon);
        if (colon < 0 || key.Text.Length is 0 or > 40 || key.Text.Count(char.IsWhiteSpace) > 3)
            return bullet > 0 ? new FactLine(FactLabel.Unknown, null, HasBullet: true, rest, rest with { Text = "" }) : null;
        // “**Cast:** x” leaves its closing marks with the value.
        var marks = key.Text[0] is '*' or '_' ? rest.Text.AsSpan(colon + 1).IndexOfAnyExcept('*', '_', ' ') : 0;
        var value = rest.From(colon + 1 + Math.Max(marks, 0));
        var (label, job) = FactLabels.Of(key.Text.Trim('*', '_', ' '));
        if (label == FactLabel.Rated && value.Text.Contains("/10", StringComparison.Ordinal))
            label = FactLabel.Score;
        return new FactLine(label, job, bullet > 0, key, value);
    }

    // A sign of Markdown's needs its space; the bullets of a page often stand right before the word.
    private static int BulletLength(string text) => text.Length < 2 ? 0
        : text[0] is '•' or '·' or '●' or '▪' or '‣' or '◦' || (text[0] is '-' or '*' or '+' or '–' && char.IsWhiteSpace(text[1])) ? 1
        : 0;

    [GeneratedRegex(@"^read\s+(more\s+)?about\s+\S", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadAbout();
}
