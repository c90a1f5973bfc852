using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads the YAML between two lines of <c>---</c> at the top of a file. A key we do not know is left alone.</summary>
internal sealed class FrontMatterReader
{
    private static readonly string[] KnownKeys =
    [
        "title", "kind", "slug", "author", "published", "updated", "status", "summary", "tags", "aliases", "poster", "posterAlt", "posterFocus",
        "art", "film", "year", "score", "cast", "crew", "genres", "runtime", "rated", "released", "links", "type", "series",
        "originalTitle", "otherTitles",
    ];

    private readonly FrontMatter _matter;
    private readonly FrontMatterValues _values;
    private readonly MomentText _moments;
    private readonly ProblemList _problems;

    private FrontMatterReader(FrontMatter matter, TimeZoneInfo zone, ProblemList problems)
    {
        _matter = matter;
        _values = new FrontMatterValues(problems);
        _moments = new MomentText(zone, problems);
        _problems = problems;
    }

    public static FrontMatter Read(IReadOnlyList<string> lines, TimeZoneInfo zone, ProblemList problems)
    {
        var start = Opening(lines);
        if (start < 0)
            return new FrontMatter();
        var end = start + 1;
        while (end < lines.Count && lines[end].TrimEnd() is not ("---" or "..."))
            end++;
        if (end == lines.Count)
        {
            problems.Error(new TextAt("", start + 1, 1), "The front matter is not closed", "write a line of --- below its last key");
            return new FrontMatter { IsUnread = true };
        }
        var matter = new FrontMatter { End = end + 1 };
        var yaml = string.Join('\n', lines.Skip(start + 1).Take(end - start - 1));
        if (FileLimits.AllowFrontMatter(yaml, start + 1, problems) && YamlText.Read(yaml, start + 2, problems) is { } map)
            new FrontMatterReader(matter, zone, problems).Take(map);
        else
            matter.IsUnread = problems.HasErrors;
        return matter;
    }

    // Empty lines above are no reason to print someone's front matter as prose, but a rule of dashes below prose is no front matter.
    private static int Opening(IReadOnlyList<string> lines)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            if (!string.IsNullOrWhiteSpace(lines[line]))
                return string.Equals(lines[line].TrimEnd(), "---", StringComparison.Ordinal) ? line : -1;
        }
        return -1;
    }

    private void Take(YamlValue.Map map)
    {
        _matter.Keys = map.IsFlow ? [] : [.. map.Pairs.Select(pair => pair.Key)];
        foreach (var (key, value) in map.Pairs)
        {
            if (value is YamlValue.Scalar { IsNothing: true })
                continue;
            if (!TakeArticle(key.Text.ToLowerInvariant(), key, value) && !TakeFact(key.Text.ToLowerInvariant(), key, value)
                && Wording.NearMiss(key.Text, KnownKeys) is { } meant)
                _problems.Warning(key, $"The key {Wording.Quoted(key.Text)} is not known and is shown nowhere", $"write “{meant}” if that is meant");
        }
    }

    private bool TakeArticle(string name, TextAt key, YamlValue value)
    {
        switch (name)
        {
            case "title": _matter.Title = _values.Line(key, value, FileLimits.TitleLength); break;
            case "kind": _matter.Kind = _values.Choice<ArticleKind>(key, value)?.Value; break;
            case "slug": _matter.Slug = _values.Slug(key, value); break;
            case "author": _matter.Author = _values.Line(key, value, 120)?.Value; break;
            case "published": _matter.Published = _values.Text(key, value) is { } moment ? _moments.Read("Published", moment) : null; break;
            case "updated": _matter.Updated = _values.Text(key, value) is { } change ? _moments.Read("Updated", change) : null; break;
            case "status": _matter.IsDraft = _values.IsDraft(key, value); break;
            case "summary": _matter.Summary = _values.Line(key, value, 1000); break;
            case "tags": _matter.Tags = _values.Words(key, value)?.Value ?? []; break;
            case "aliases": _matter.Aliases = _values.Aliases(key, value); break;
            case "poster": _matter.Poster = _values.Picture(key, value); break;
            case "posteralt": _matter.PosterAlt = _values.Line(key, value, 1000); break;
            case "posterfocus": _matter.PosterFocus = _values.Focus(key, value); break;
            case "art": _matter.Art = ArtText.Read(key, value, _problems); break;
            case "series": _matter.Series = _values.Series(key, value); break;
            case "originaltitle": _matter.OriginalTitle = _values.Line(key, value, FileLimits.TitleLength); break;
            case "othertitles": _matter.OtherTitles = _values.Titles(key, value); break;
            default: return false;
        }
        return true;
    }

    private bool TakeFact(string name, TextAt key, YamlValue value)
    {
        var facts = _matter.Facts;
        switch (name)
        {
            case "film": facts.Film = _values.Film(key, value); break;
            case "year": facts.Year = _values.Text(key, value) is { } year ? FilmText.ReadYear(year, _problems) : null; break;
            case "type": facts.Type = _values.Choice<FilmType>(key, value); break;
            case "score": facts.Score = _values.Text(key, value) is { } score ? ScoreText.Read(score, _problems) : null; break;
            case "cast": facts.Cast = _values.People(key, value); break;
            case "crew": facts.Crew = _values.People(key, value); break;
            case "genres": facts.Genres = _values.Words(key, value); break;
            case "runtime": facts.Runtime = _values.Text(key, value) is { } length ? RuntimeText.Read(length, _problems) : null; break;
            case "rated": facts.Rated = _values.Line(key, value, 40); break;
            case "released": facts.Released = _values.Text(key, value) is { } date ? DateText.ReadRelease(date, _problems) : null; break;
            case "links": facts.Links = _values.Links(key, value); break;
            default: return false;
        }
        return true;
    }
}
