using System.Globalization;
using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads the entries of a ranking: headings with a number or a year, <c>## 12. Survivor: Samoa (2009)</c>. What stands in a spoiler is none: it would be read in the list, in feeds and on the film's page.</summary>
internal static partial class RankingReader
{
    /// <summary>The entries in the order of the file. Their score lines become empty lines, so every other line keeps its number.</summary>
    public static IReadOnlyList<StatedEntry> Read(List<SourceLine> body, ProblemList problems)
    {
        var entries = new List<StatedEntry>();
        var places = new List<TextAt>();
        var inCode = SourceLine.InCode(body);
        var inSpoiler = SpoilerLines.In(body, inCode);
        var isOpen = false;
        for (var index = 0; index < body.Count; index++)
        {
            var line = body[index];
            if (inCode[index] || inSpoiler[index])
                continue;
            if (Headings.Level(line.Text) > 0)
            {
                isOpen = Entry(index, line) is { } entry && Add(entry);
            }
            else if (isOpen && entries[^1].Score is null && !line.IsBlank && FactLine.Of(line) is { Label: FactLabel.Score } fact && ScoreText.IsMeant(fact.Value.Text))
            {
                entries[^1] = entries[^1] with { Score = ScoreText.Read(fact.Value, problems)?.Value };
                body[index] = line with { Text = "" };
            }

            bool Add(StatedEntry entry)
            {
                entries.Add(entry);
                places.Add(Headings.Words(line));
                return true;
            }
        }
        CheckNumbers(entries, places, problems);
        return entries;
    }

    private static StatedEntry? Entry(int index, SourceLine line)
    {
        if (Headings.Level(line.Text) is not (2 or 3))
            return null;
        var words = Emphasis.Plain(LiteralMarks.PutAway(Headings.Words(line).Text));
        var match = Numbered().Match(words);
        var number = match.Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : (int?)null;
        var film = FilmText.Read(match.Success ? match.Groups["rest"].Value : words);
        return film is null || (number is null && film.Year is null) ? null : new StatedEntry(index, number, LiteralMarks.Restored(film.Title), film.Year, film.Qualifier is null ? null : LiteralMarks.Restored(film.Qualifier), null);
    }

    private static void CheckNumbers(List<StatedEntry> entries, List<TextAt> places, ProblemList problems)
    {
        var seen = new Dictionary<int, int>();
        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index].Number is { } number && !seen.TryAdd(number, places[index].Line))
                problems.Warning(places[index], $"Number {number} is given twice, first in line {seen[number]}", "number the entries anew");
        }
        if (seen.Count > 1 && seen.Keys.Max() - seen.Keys.Min() + 1 > seen.Count)
        {
            var missing = Enumerable.Range(seen.Keys.Min(), seen.Keys.Max() - seen.Keys.Min()).First(number => !seen.ContainsKey(number));
            problems.Warning(places[0], $"The ranking has no number {missing}", "add the entry or number the others anew");
        }
        if (seen.Count > 0 && entries.FindIndex(entry => entry.Number is null) is >= 0 and var bare)
            problems.Warning(places[bare], $"The entry {Wording.Quoted(places[bare].Text)} has no number though others have one", "write one before the title, as in “## 12. Title (2009)”");
    }

    [GeneratedRegex(@"^((?i:no\.?)\s*|#\s?)?(?<number>[0-9]{1,4})[.)]\s+(?<rest>.+)$|^((?i:no\.)\s*|#\s?)(?<number>[0-9]{1,4})\s*[:–—-]?\s+(?<rest>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
