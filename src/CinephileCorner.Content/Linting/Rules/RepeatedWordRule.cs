using System.Text.RegularExpressions;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A word written twice: “the the”, across a line break too. Names and doublings that English knows may stay.</summary>
internal sealed partial class RepeatedWordRule : LintRule
{
    // Said twice on purpose.
    private static readonly HashSet<string> Tolerated = new(StringComparer.OrdinalIgnoreCase)
    {
        "had", "that", "is", "do", "does", "did", "very", "so", "no", "yes", "really", "much", "many", "far", "long", "again", "over", "ha", "hey", "bye", "blah", "yada", "knock", "tick", "tut", "there", "never",
        "always", "more", "way", "too", "please", "go", "run", "big", "old", "well", "oh", "la", "na", "cha", "wait", "bang", "boo", "chop", "dun", "hear", "hush", "night", "pretty", "tsk", "woof",
    };

    // As often a slip as not: “the house I lived in in 1990”, “all it was was noise”.
    private static readonly HashSet<string> Doubtful = new(StringComparer.OrdinalIgnoreCase) { "in", "on", "was", "are", "her", "you", "it", "who", "now", "out", "up", "down", "here", "one" };

    public override string Id => "repeated-word";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            Match? before = null;
            foreach (Match word in Word().Matches(paragraph.Words))
            {
                var isAgain = before is not null && string.Equals(before.Value, word.Value, StringComparison.OrdinalIgnoreCase) && char.IsLower(word.Value[0])
                    && !Tolerated.Contains(word.Value) && paragraph.Words.AsSpan(before.Index + before.Length, word.Index - before.Index - before.Length).IsWhiteSpace();
                if (isAgain)
                    Tell(article, paragraph, before!, word, findings);
                before = word;
            }
        }
    }

    private void Tell(LintedArticle article, LintedParagraph paragraph, Match before, Match word, FindingList findings)
    {
        var end = paragraph.Offsets[before.Index + before.Length - 1] + 1;
        var start = paragraph.Offsets[word.Index];
        if (start < end)
            return;
        // A sign between them means two different words: “in *in the Mood for Love*”.
        if (!article.Text.AsSpan(end, start - end).Trim("> \t\n").IsEmpty)
            return;
        if (Doubtful.Contains(word.Value))
            findings.Add(this, Severity.Note, start, word.Length, $"“{word.Value}” is written twice", "delete one, unless both are meant");
        else
            findings.Add(this, Severity.Warning, start, word.Length, $"“{word.Value}” is written twice", "delete one", new Fix(end, start + word.Length - end, ""));
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{Mn}’'-]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
