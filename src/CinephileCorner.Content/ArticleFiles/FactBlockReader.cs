using System.Text.RegularExpressions;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads the facts a review ends with: a line with the score, then a list of <c>Key: value</c>.</summary>
internal sealed partial class FactBlockReader
{
    private readonly StatedFacts _facts = new();
    private readonly ProblemList _problems;

    private FactBlockReader(ProblemList problems) => _problems = problems;

    public static FactBlock Read(IReadOnlyList<SourceLine> lines, ProblemList problems)
    {
        var finder = new FactBlockFinder(lines);
        var (start, end) = finder.Find();
        var reader = new FactBlockReader(problems);
        for (var index = start; index < end; index++)
        {
            if (finder[index] is not { } fact)
                continue;
            var last = index;
            while (last + 1 < end && finder.Continues(last + 1))
                last++;
            reader.Take(last == index ? fact : fact with { Value = Joined(fact, lines.Skip(index + 1).Take(last - index)) });
            index = last;
        }
        return new FactBlock(reader._facts, start, end);
    }

    // A list below its key has an item on each line; a long line that was broken goes on where it stopped.
    private static TextAt Joined(FactLine fact, IEnumerable<SourceLine> more)
    {
        var value = fact.Value.Text;
        foreach (var line in more)
        {
            var item = FactLine.Of(line);
            var text = item is { HasBullet: true } ? line.Text.Trim()[1..].Trim() : line.Text.Trim();
            value = value.Length == 0 ? text : value + (item is { HasBullet: true } ? "; " : " ") + text;
        }
        return fact.Value with { Text = value, Exact = false };
    }

    private void Take(FactLine fact)
    {
        var value = fact.Value;
        if (fact.IsKnown && value.IsEmpty)
            _problems.Warning(fact.Key, $"{Wording.Quoted(fact.Key.Text)} has no value", "write one, or delete the line");
        else if (fact.Label is FactLabel.Unknown)
            TakeUnknown(fact);
        else if (fact.Label is FactLabel.ReadAbout)
            TakeReadAbout(value);
        else if (fact.Label is FactLabel.Cast)
            _facts.Cast = More(_facts.Cast, PeopleText.Read(PeopleText.Split(value), _problems), value);
        else if (fact.Label is FactLabel.Crew)
            _facts.Crew = More(_facts.Crew, PeopleText.Read(PeopleText.Split(value), _problems, fact.Job), value);
        else if (fact.Label is FactLabel.Genres)
            _facts.Genres = More(_facts.Genres, [.. SplitList.Parts(value).Select(genre => genre.Text).Distinct(StringComparer.OrdinalIgnoreCase)], value);
        else if (fact.Label is FactLabel.Links)
            _facts.Links = More(_facts.Links, LinkText.ReadLine(value, _facts.Film?.Value, _problems), value);
        else
            TakeSingle(fact, value);
    }

    private void TakeSingle(FactLine fact, TextAt value)
    {
        var isAgain = fact.Label switch
        {
            FactLabel.Score => _facts.Score is not null,
            FactLabel.Runtime => _facts.Runtime is not null,
            FactLabel.Rated => _facts.Rated is not null,
            FactLabel.Released => _facts.Released is not null,
            _ => _facts.Type is not null,
        };
        if (isAgain)
            _problems.Warning(fact.Key, $"{Wording.Quoted(fact.Key.Text)} is stated twice; the first counts", "delete one");
        else if (fact.Label is FactLabel.Score)
            _facts.Score = ScoreText.Read(value, _problems);
        else if (fact.Label is FactLabel.Runtime)
            _facts.Runtime = RuntimeText.Read(value, _problems);
        else if (fact.Label is FactLabel.Released)
            _facts.Released = DateText.ReadRelease(value, _problems);
        else if (fact.Label is FactLabel.Rated)
            _facts.Rated = Rated(value);
        else
            _facts.Type = new FrontMatterValues(_problems).Choice<FilmType>(fact.Key, new YamlValue.Scalar(value, IsPlain: true));
    }

    private Stated<string>? Rated(TextAt value)
    {
        if (value.Text.Length <= 40)
            return new Stated<string>(value.Text, value);
        _problems.Error(value, $"{Wording.Quoted(value.Text)} is too long for a certificate", "write it as in “PG-13” or “NR”");
        return null;
    }

    private void TakeReadAbout(TextAt line)
    {
        var match = ReadAboutDated().Match(line.Text);
        if (!match.Success)
            match = ReadAbout().Match(line.Text);
        var film = match.Success ? FilmText.Read(match.Groups["film"].Value) : null;
        if (film is null || film.Title.Length > FileLimits.TitleLength)
        {
            _problems.Error(line, $"{Wording.Quoted(line.Text)} names no film", "write “Read about Here (2024) on Wikipedia and IMDb”");
            return;
        }
        if (_facts.Film is { } other && other.Value.Key != film.Key)
            _problems.Warning(line, $"Another film, {Wording.Quoted(other.Value.WithYear)}, is named in line {other.At.Line}, and counts", "keep one of the two lines");
        _facts.Film ??= new Stated<FilmName>(film, line.Part(match.Groups["film"].Index, match.Groups["film"].Length));
        if (match.Groups["rest"] is { Success: true, Length: > 0 } rest)
            _facts.Links = More(_facts.Links, LinkText.ReadLine(line.Part(rest.Index, rest.Length), film, _problems), line);
    }

    private void TakeUnknown(FactLine fact)
    {
        var near = Wording.NearMiss(fact.Key.Text.Trim('*', '_', ' '), FactLabels.All);
        _problems.Warning(fact.Key, $"{Wording.Quoted(fact.Key.Text.Trim('*', '_', ' '))} is no fact we know and is left out", near is null ? "write it into the text if readers should see it" : $"write “{char.ToUpperInvariant(near[0])}{near[1..]}”");
    }

    private static Stated<IReadOnlyList<T>> More<T>(Stated<IReadOnlyList<T>>? before, IReadOnlyList<T> more, TextAt at) =>
        before is null ? new Stated<IReadOnlyList<T>>(more, at) : before with { Value = [.. before.Value, .. more] };

    [GeneratedRegex(@"^read\s+(more\s+)?about\s+(?<film>.+?\([0-9]{4}(\s?[–—-]\s?([0-9]{4})?)?\)[*_]*(\s*\[[^\]]*\])?)\s*((on|at|via)\s+(?<rest>.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadAboutDated();

    [GeneratedRegex(@"^read\s+(more\s+)?about\s+(?<film>.+?)(\s+(on|at|via)\s+(?<rest>\[?(wikipedia|imdb|letterboxd|https?:|rotten|metacritic).*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadAbout();
}
