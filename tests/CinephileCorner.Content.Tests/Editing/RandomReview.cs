using System.Text;
using CinephileCorner.Content.Editing;

namespace CinephileCorner.Content.Tests.Editing;

/// <summary>A review file written by chance, as odd as critics' files are, that knows which of its lines say what.</summary>
internal sealed class RandomReview
{
    /// <summary>Stands between two items of a list.</summary>
    public const string Remark = "# between two";

    private static readonly string[] Matter = ["title", "author", "published", "updated", "status", "slug", "summary", "tags", "aliases", "series", "originalTitle", "otherTitles", "poster", "posterAlt", "posterFocus"];
    private static readonly string[] Either = ["score", "cast", "crew", "genres", "runtime", "rated", "released", "type"];

    private readonly Random _chance;
    private readonly List<(string Text, string[] Fields)> _lines = [];

    public RandomReview(int seed)
    {
        _chance = new Random(seed);
        var hasMatter = _chance.Next(8) > 0;
        var hasBlock = _chance.Next(4) > 0;
        if (hasMatter)
            WriteMatter(hasBlock);
        if (!hasMatter || _chance.Next(3) == 0)
            Line(Pick("# The Headline: of a Review", "#  Heading with “quotes” #", "A Headline underlined\n====="), "title");
        Line("");
        for (var paragraph = 0; paragraph <= _chance.Next(4); paragraph++)
        {
            Line(Pick("Moss, *again*.", "A line: with a colon", "Ünïcödé — 王兵 “curly”", "One line  \nand the next", "> quoted\n> words"));
            Line("");
        }
        if (hasBlock)
            WriteBlock();
        if (_chance.Next(4) > 0)
            Line("");
    }

    /// <summary>Lines as they stand in <see cref="Text"/>, with the fields each states.</summary>
    public IReadOnlyList<(string Text, string[] Fields)> Lines => _lines;

    public string Text => string.Join('\n', _lines.Select(line => line.Text));

    /// <summary>The text with line ends of both kinds, and now and then a byte order mark.</summary>
    public byte[] Bytes()
    {
        var ends = new Random(_lines.Count);
        var (mixed, mark) = (ends.Next(3), ends.Next(4) == 0);
        var text = string.Concat(_lines.Select((line, index) => line.Text + (index == _lines.Count - 1 ? "" : mixed == 0 || (mixed == 1 && ends.Next(2) == 0) ? "\n" : "\r\n")));
        return [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private void WriteMatter(bool hasBlock)
    {
        var entries = Matter.Where(_ => _chance.Next(3) == 0).Concat(Either.Where(_ => _chance.Next(hasBlock ? 5 : 2) == 0)).Select<string, Action>(field => () => Key(field)).ToList();
        if (!hasBlock || _chance.Next(4) == 0)
            entries.Add(FilmKeys);
        if (_chance.Next(4) == 0)
            entries.Add(Links);
        if (_chance.Next(3) == 0)
            entries.Add(Art);
        for (var more = _chance.Next(4); more > 0; more--)
        {
            var number = more;
            entries.Add(() => Unknown(number));
        }
        _chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries));
        Line("---");
        foreach (var entry in entries)
            entry();
        Line("---");
    }

    private void Key(string field)
    {
        var key = _chance.Next(6) == 0 ? field.ToUpperInvariant() : field;
        if (field is "cast" or "crew" or "tags" or "genres" or "aliases" or "otherTitles")
            List(field, key, FieldSamples.Items(field, _chance));
        else if (_chance.Next(12) == 0 && field != "slug")
            Line(key + ":" + Pick("", " ", "   # nothing yet"), field);
        else if (field == "summary" && _chance.Next(2) == 0)
            Line(Pick($"{key}: >\n  Folded words,\n  two lines.", $"{key}: |-\n  Kept words.", $"{key}: begins here\n  and goes on", $"{key}: \"begins here\n  and goes on\""), field);
        else
            Line($"{key}:{Spaces()}{Word(FieldSamples.Value(field, _chance))}{Comment()}", field);
    }

    private void List(string field, string key, IReadOnlyList<string> items)
    {
        switch (_chance.Next(4))
        {
            case 0:
                Line($"{key}:{Spaces()}[{string.Join(Pick(", ", ",", " , "), items.Select(item => Word(item, inFlow: true)))}]{Comment()}", field);
                break;
            case 1:
                Line($"{key}: [\n  {string.Join(",\n  ", items.Select(item => Word(item, inFlow: true)))}\n]{Comment()}", field);
                break;
            case 2:
                Line($"{key}:{Spaces()}{Word(FieldValues.Line(items))}{Comment()}", field);
                break;
            default:
                var indent = Pick("", "  ", "    ");
                Line($"{key}:{Pick("", " # a list")}", field);
                foreach (var item in items)
                {
                    Line($"{indent}-{Spaces()}{Word(item)}{Comment()}", field);
                    if (_chance.Next(5) == 0)
                        Line(indent + Remark);
                }
                break;
        }
    }

    private void FilmKeys()
    {
        var film = FieldSamples.Value("film", _chance);
        if (_chance.Next(2) == 0)
        {
            Line($"film:{Spaces()}{Word(film + " (1999)")}{Comment()}", "film", "year");
            return;
        }
        Line($"film:{Spaces()}{Word(film)}{Comment()}", "film");
        if (_chance.Next(3) > 0)
            Line($"year:{Spaces()}{Pick("1999", "'2003'", "\"2024\"")}{Comment()}", "year");
    }

    private void Links() => Line(
        Pick(
            "links:\n  Wikipedia: https://en.wikipedia.org/wiki/Here_(2023_film)\n  \"IMDb: more\": https://www.imdb.com/title/tt1/",
            "links:\n  - https://example.org/a#b\n  - Wikipedia: https://en.wikipedia.org/wiki/Here",
            "links: [https://example.org/a, \"[IMDb](https://www.imdb.com/title/tt1/)\"]",
            "links: \"[Wikipedia](https://en.wikipedia.org/wiki/Here), [IMDb](https://www.imdb.com/title/tt1/)\"",
            "links: {Wikipedia: \"https://en.wikipedia.org/wiki/Here\"}"), "links");

    private void Art() => Line(
        Pick(
            "art: {hue: 140, mood: night, pattern: spores, seed: 2, ratio: 1.37}",
            "art: { hue: 140 }   # green",
            "art:\n  hue: 140   # green\n  mood: 'night'",
            "art:\n    mood: night",
            "art: {hue: 140,\n  mood: night}"), "art");

    private void Unknown(int number) => Line(Pick(
        $"x-note{number}: \"kept: as it is\"   # and this",
        $"x-deep{number}:\n  one: [1, {{two: three}}]\n  more:\n    - x\n    - y: z",
        $"# a remark, title: not one {number}",
        $"x-text{number}: |\n  title: not a key\n\n  score: 3",
        $"x-list{number}:\n- a\n- b",
        ""));

    private void WriteBlock()
    {
        var bullet = Pick("- ", "* ", "• ");
        Line(Pick("Score: 7/10", "**Score:** 7.5/10", "Our Score: 8 out of 10"), "score");
        Line("");
        var facts = new List<Action>();
        void Fact(string field, params string[] lines)
        {
            if (_chance.Next(4) > 0)
                facts.Add(() => Line(bullet + Pick(lines), field));
        }

        Fact("cast", "Cast: Stefan Gota (Stefan), *Liyo Gong* (ShuXiu)", "**Starring:** Robert Downey, Jr. (Tony), Liyo Gong", "Cast: Stefan Gota,\n  Liyo Gong (ShuXiu)", "ACTORS : Stefan Gota and others");
        Fact("crew", "Crew: Bas Devos (director), Grimm Vandekerckhove (cinematography)", "Crew: Bas Devos");
        Fact("crew", "Director: Cleo Nash", "Writers: Ada Marsh, Bea Lund");
        Fact("genres", "Genre: Drama, Romance", "Genres : Drama");
        Fact("runtime", "Runtime: 84 minutes", "Running Time: 1h 24m", "**Length**: 84 min");
        Fact("rated", "Rated: NR", "MPAA Rating: PG-13");
        Fact("released", "Release Date: February 9, 2024", "Released: 9 February 2024");
        Fact("", "Budget: 3 dollars", "Aspect: 1.37 : 1");
        _chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(facts));
        foreach (var fact in facts)
            fact();
        Line(bullet + Pick("Read about Here (2024) on [Wikipedia](https://en.wikipedia.org/wiki/Here) and IMDb", "Read more about *Here There* (2024) on [IMDb](https://www.imdb.com/title/tt1/)", "Read about Here (2024)"), "film", "year", "links");
    }

    private string Word(string value, bool inFlow = false) => _chance.Next(3) switch
    {
        0 => YamlWord.Write(value, FrontMatterStyle.SingleQuoted),
        1 => YamlWord.Write(value, FrontMatterStyle.DoubleQuoted),
        _ => YamlWord.Write(value, inFlow: inFlow),
    };

    private string Spaces() => Pick(" ", "  ", "     ");

    private string Comment() => Pick("", "", "  # a remark: of its own");

    private T Pick<T>(params T[] forms) => forms[_chance.Next(forms.Length)];

    private void Line(string lines, params string[] fields)
    {
        foreach (var line in lines.Split('\n'))
            _lines.Add((line, fields));
    }
}
