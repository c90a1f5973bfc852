using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Editing;

/// <summary>An article's text with everything known of where its facts stand.</summary>
internal sealed class FieldText
{
    private readonly YamlValue.Map? _map;
    private readonly FrontMatterValues _values = new(new ProblemList(""));

    public FieldText(string text, ArticleFileContext context)
    {
        Text = text;
        Lines = text.Split('\n');
        var quiet = new ProblemList("");
        Matter = FrontMatterReader.Read(Lines, context.TimeZone, quiet);
        if (Matter.IsPresent)
        {
            var opening = Array.FindIndex(Lines, line => !string.IsNullOrWhiteSpace(line));
            MatterStart = LineStart(opening + 1);
            var yaml = string.Join('\n', Lines[(opening + 1)..(Matter.End - 1)]);
            var problems = new ProblemList("");
            if (FileLimits.AllowFrontMatter(yaml, 1, problems))
                _map = YamlText.Read(yaml, opening + 2, problems);
            IsBroken = problems.HasErrors;
            Pairs = IsBroken ? null : FrontMatterPairs.Find(yaml, MatterStart);
        }
        Parts = ArticleParts.Read(Lines, Matter, context.FolderKind, quiet);
        var below = Enumerable.Range(Matter.End, Lines.Length - Matter.End).Select(index => new SourceLine(Lines[index], index + 1)).ToList();
        if (Parts.Kind == Domain.Articles.ArticleKind.Ranking)
            return;
        var finder = new FactBlockFinder(below);
        (var start, var end) = finder.Find();
        for (var index = start; index < end; index++)
        {
            if (finder[index] is not { } fact)
                continue;
            var last = index;
            while (last + 1 < end && finder.Continues(last + 1))
                last++;
            Facts.Add((fact, last + Matter.End + 1));
            index = last;
        }
        BlockEnd = end > start ? end + Matter.End : 0;
    }

    public string Text { get; }

    public string[] Lines { get; }

    public FrontMatter Matter { get; }

    public ArticleParts Parts { get; }

    public bool IsBroken { get; }

    /// <summary>Where the line behind the opening <c>---</c> begins.</summary>
    public int MatterStart { get; }

    public IReadOnlyList<FrontMatterPair>? Pairs { get; } = [];

    /// <summary>The lines of the fact block, each with the number of the last line of its value.</summary>
    public List<(FactLine Fact, int Last)> Facts { get; } = [];

    /// <summary>Number of the fact block's last line; 0 without one.</summary>
    public int BlockEnd { get; }

    public int LineStart(int index) => Lines.Take(index).Sum(line => line.Length + 1);

    public int LineOf(int at) => Text.AsSpan(0, at).Count('\n') + 1;

    public FrontMatterPair? Pair(string field)
    {
        var names = field.Split('.');
        var pair = Pairs?.FirstOrDefault(pair => pair.Key.Equals(names[0], StringComparison.OrdinalIgnoreCase));
        return names.Length == 1 ? pair : pair?.Items.FirstOrDefault(item => item.Key.Equals(names[1], StringComparison.OrdinalIgnoreCase));
    }

    public List<(FactLine Fact, int Last)> FactsOf(string field) => [.. Facts.Where(line => line.Fact.Label == Label(field))];

    public static FactLabel Label(string field) => field switch
    {
        "score" => FactLabel.Score, "cast" => FactLabel.Cast, "crew" => FactLabel.Crew, "genres" => FactLabel.Genres, "runtime" => FactLabel.Runtime,
        "rated" => FactLabel.Rated, "released" => FactLabel.Released, "type" => FactLabel.Type, "links" => FactLabel.Links, _ => FactLabel.Unknown,
    };

    public ArticleField Read(string field)
    {
        if (Pair(field) is { } pair && Value(field) is { } value && value is not YamlValue.Scalar { At.IsEmpty: true })
            return new ArticleField(field, FrontValue(field, value), FieldPlace.FrontMatter, LineOf(pair.KeyStart), LineOf(pair.End));
        if (field == "title" && Parts.Headline is { } headline)
            return new ArticleField(field, headline.Text, FieldPlace.Headline, headline.Line, headline.Line);
        if (field is "film" or "year")
            return FilmField(field);
        if (field == "links" && Parts.Facts.Links is { } links)
            return new ArticleField(field, string.Join('\n', links.Value.Select(FieldValues.Link)), FieldPlace.FactBlock, links.At.Line, links.At.Line);
        if (Label(field) is FactLabel.Unknown || FactsOf(field) is not { Count: > 0 } facts || FactValue(field, facts[0]) is not { Length: > 0 } stated)
            return new ArticleField(field, "", FieldPlace.Nowhere, 0, 0);
        return new ArticleField(field, stated, FieldPlace.FactBlock, facts[0].Fact.Key.Line, facts[^1].Last);
    }

    /// <summary>Whether the film that the fact block names is the article's: the front matter may name another, and then counts.</summary>
    public bool IsBlockFilm => Parts.Facts.Film is { } film
        && (Value("film") is not YamlValue.Scalar named || FilmText.Read(named.At.Text) is not { } front || TextFolding.Key(front.Title) == TextFolding.Key(film.Value.Title));

    private ArticleField FilmField(string field)
    {
        if (field == "year" && Pair("film") is { } pair && Value("film") is YamlValue.Scalar named && FilmText.Read(named.At.Text) is { Year: { } stated })
            return new ArticleField(field, stated.ToString(System.Globalization.CultureInfo.InvariantCulture), FieldPlace.FrontMatter, LineOf(pair.KeyStart), LineOf(pair.End));
        if (Parts.Facts.Film is not { } film || (field == "year" && (film.Value.Year is null || !IsBlockFilm)))
            return new ArticleField(field, "", FieldPlace.Nowhere, 0, 0);
        var value = field == "film" ? FieldValues.Film(film.Value, withYear: false) : film.Value.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return new ArticleField(field, value, FieldPlace.FactBlock, film.At.Line, film.At.Line);
    }

    private YamlValue? Value(string field)
    {
        var names = field.Split('.');
        var value = _map?.Pairs.FirstOrDefault(pair => pair.Key.Text.Equals(names[0], StringComparison.OrdinalIgnoreCase)).Value;
        return names.Length == 1 ? value : (value as YamlValue.Map)?.Pairs.FirstOrDefault(pair => pair.Key.Text.Equals(names[1], StringComparison.OrdinalIgnoreCase)).Value;
    }

    private string FrontValue(string field, YamlValue value)
    {
        if (FieldValues.IsWords(field))
            return FieldValues.Line([.. (_values.Items(value.At, value, SplitList.Parts) ?? []).Select(item => item.Text)]);
        if (FieldValues.IsPeople(field))
            return string.Join('\n', (_values.People(value.At, value)?.Value ?? []).Select(FieldValues.Credit));
        if (field == "links")
            return string.Join('\n', _values.Links(value.At, value).Value.Select(FieldValues.Link));
        if (field == "film" && value is YamlValue.Scalar named && FilmText.Read(named.At.Text) is { } film)
            return FieldValues.Film(film, withYear: false);
        return value is YamlValue.Scalar scalar ? FieldValues.Normal(field, scalar.At.Text) : "";
    }

    private string FactValue(string field, (FactLine Fact, int Last) first) => field switch
    {
        "cast" => string.Join('\n', (Parts.Facts.Cast?.Value ?? []).Select(FieldValues.Credit)),
        "crew" => string.Join('\n', (Parts.Facts.Crew?.Value ?? []).Select(FieldValues.Credit)),
        "genres" => FieldValues.Line(Parts.Facts.Genres?.Value ?? []),
        _ => string.Join(' ', new[] { first.Fact.Value.Text }.Concat(Lines[first.Fact.Key.Line..first.Last].Select(line => line.Trim()))).Trim(),
    };
}
