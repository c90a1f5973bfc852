using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>
/// Text copied from a page: a line for each paragraph, no empty lines, no signs of Markdown. Only a file without front matter and
/// headings is taken for one, and only when its lines end like paragraphs, so that Markdown broken at column 80 stays as it is.
/// </summary>
internal static partial class PastedText
{
    private const int LongLine = 120;
    private const int HeadlineLength = 150;

    /// <summary>The lines with paragraphs set apart, and the headline when the first line reads as one; null for any other text.</summary>
    public static (List<SourceLine> Lines, TextAt? Headline)? Unfold(List<SourceLine> lines, ProblemList problems)
    {
        lines = SourceLine.WithoutBlankEnds(lines);
        if (lines.Count == 0 || SourceLine.InCode(lines).Any(inCode => inCode))
            return null;
        var first = lines[0].At.Trimmed();
        var rest = SourceLine.WithoutBlankEnds([.. lines.Skip(1)]);
        if (IsPasted(rest) && ReadsAsHeadline(first.Text, rest))
            return (Paragraphs(rest, problems), Headline(first, problems));
        return IsPasted(lines) ? (Paragraphs(lines, problems), null) : null;
    }

    /// <summary>Takes a first line that calls itself a review, and stands alone, out of a text without headings; null when there is none.</summary>
    public static TextAt? TakeHeadline(List<SourceLine> lines, ProblemList problems)
    {
        var index = lines.FindIndex(line => !line.IsBlank);
        if (index < 0 || index + 1 >= lines.Count || !lines[index + 1].IsBlank || !SaysReview().IsMatch(lines[index].Text))
            return null;
        var first = lines[index].At.Trimmed();
        if (!ReadsAsHeadline(first.Text, lines.GetRange(index + 1, lines.Count - index - 1)))
            return null;
        lines.RemoveAt(index);
        return Headline(first, problems);
    }

    private static bool IsPasted(List<SourceLine> lines)
    {
        if (lines.Count == 0 || lines.Any(line => line.IsBlank) || lines.Max(line => line.Text.Length) < LongLine)
            return false;
        // By characters: a byline, a date or a subheading between the paragraphs weighs little.
        var closed = lines.Where(line => EndsASentence(line.Text)).Sum(line => line.Text.Length);
        var marked = lines.Count(line => Markdown().IsMatch(line.Text));
        return closed * 10 >= lines.Sum(line => line.Text.Length) * 8 && marked * 2 <= lines.Count;
    }

    // A short line that does not close a sentence; with an exclamation or a question only where it calls itself a review.
    private static bool ReadsAsHeadline(string line, List<SourceLine> rest)
    {
        if (line.Length is < 2 or > HeadlineLength || rest.Count == 0 || Markdown().IsMatch(line) || line.StartsWith('|'))
            return false;
        if (SaysReview().IsMatch(line))
            return true;
        return !EndsASentence(line) && line[^1] is not (',' or ';' or ':' or '-') && !char.IsLower(line[0]) && rest.Exists(other => other.Text.Length > line.Length);
    }

    private static bool EndsASentence(string line)
    {
        var end = line.TrimEnd().TrimEnd('”', '’', '"', '\'', ')', ']', '»', '*', '_');
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or ':';
    }

    private static TextAt Headline(TextAt line, ProblemList problems)
    {
        problems.Note(line, $"The first line, {Wording.Quoted(line.Text)}, was taken for the headline", "write “# ” before the headline, or front matter, to be sure");
        return line;
    }

    private static List<SourceLine> Paragraphs(List<SourceLine> lines, ProblemList problems)
    {
        problems.Note(new TextAt("", lines[0].Number, 1), $"The file reads as text pasted from a page; each of its {lines.Count} lines became a paragraph", "put an empty line between paragraphs to be sure");
        var paragraphs = new List<SourceLine>();
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0)
                paragraphs.Add(line with { Text = "" });
            paragraphs.Add(line with { Text = AsProse(line.Text.Trim()) });
        }
        return paragraphs;
    }

    // A paragraph that begins “1984. That was the year …” is no list.
    private static string AsProse(string line) =>
        NumberedItem().Match(line) is { Success: true } match ? match.Groups["number"].Value + "\\" + line[match.Groups["number"].Length..] : line;

    [GeneratedRegex(@"\breview\b\s*([:–—|-]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysReview();

    [GeneratedRegex(@"^\s{0,3}([-*+>|]\s|\||:::|[0-9]{1,9}[.)]\s)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"^(?<number>[0-9]{1,9})[.)]\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberedItem();
}
