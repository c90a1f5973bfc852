using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Editing;

/// <summary>Puts one field's new value into the text, where the field is stated or where it belongs.</summary>
internal sealed class FieldWriter(FieldText read, ArticleField before)
{
    private string Text => read.Text;

    public string Write(string field, string value) => before.Place switch
    {
        FieldPlace.FrontMatter => Front(field, value),
        FieldPlace.FactBlock => Fact(field, value),
        FieldPlace.Headline => Headline(value),
        _ when Pair(field) is { } empty && value.Length > 0 => Front(field, value, empty),
        // A film that the fact block names without its year gets it there, where its links are searched by it.
        _ when field == "year" && read.IsBlockFilm => FactFilm(field, value),
        _ => Add(field, value),
    };

    private FrontMatterPair? Pair(string field) => read.Pair(field);

    private string Splice(int start, int end, string middle) => string.Concat(Text.AsSpan(0, start), middle, Text.AsSpan(end));

    private string WithoutLines(int first, int last)
    {
        var start = read.LineStart(first - 1);
        var end = Math.Min(Text.Length, read.LineStart(last));
        return Splice(start, end, "");
    }

    private string Front(string field, string value)
    {
        if (field == "film" || (field == "year" && Pair("year") is null or { Style: FrontMatterStyle.Nothing }))
            return FrontFilm(field, value);
        return Front(field, value, Pair(field)!);
    }

    private string FrontFilm(string field, string value)
    {
        var pair = Pair("film")!;
        var stated = Text[pair.Start..pair.End].Trim('"', '\'');
        if (field == "film" && (value.Length == 0 || FilmText.Read(stated)?.Year is null))
            return Front("film", value, pair);
        var film = FilmText.Read(field == "film" ? value : before.Name == "year" ? read.Read("film").Value : value);
        var year = field == "year" ? value : read.Read("year").Value;
        return film is null ? Text : Front("film", Dated(film.Title, year, film.Qualifier), pair);
    }

    private static string Dated(string title, string year, string? qualifier) => title + (year.Length > 0 ? $" ({year})" : "") + (qualifier is null ? "" : $" [{qualifier}]");

    private string Front(string field, string value, FrontMatterPair pair)
    {
        var inFlow = field.StartsWith("art.", StringComparison.Ordinal) && Pair("art") is { Style: FrontMatterStyle.FlowMap };
        if (value.Length == 0)
            return inFlow ? WithoutChoice(pair) : field.StartsWith("art.", StringComparison.Ordinal) && Pair("art")!.Items.Count == 1
                ? WithoutLines(read.LineOf(Pair("art")!.KeyStart), read.LineOf(pair.End)) : WithoutLines(read.LineOf(pair.KeyStart), read.LineOf(pair.End));
        if (pair.Style == FrontMatterStyle.Nothing)
        {
            var colon = Text.IndexOf(':', pair.KeyEnd);
            return Splice(colon + 1, colon + 1, " " + Fresh(field, value));
        }
        if (FieldValues.IsList(field))
            return List(field, FieldValues.Items(field, value), pair);
        return Splice(pair.Start, pair.End, YamlWord.Write(value, pair.Style, inFlow));
    }

    private string WithoutChoice(FrontMatterPair pair)
    {
        var art = Pair("art")!;
        if (art.Items.Count == 1)
            return WithoutLines(read.LineOf(art.KeyStart), read.LineOf(art.End));
        var index = art.Items.ToList().FindIndex(item => item.KeyStart == pair.KeyStart);
        return index == 0 ? Splice(pair.KeyStart, art.Items[1].KeyStart, "") : Splice(art.Items[index - 1].End, pair.End, "");
    }

    private string List(string field, IReadOnlyList<string> items, FrontMatterPair pair)
    {
        if (pair.Style is not (FrontMatterStyle.FlowList or FrontMatterStyle.BlockList or FrontMatterStyle.BlockMap or FrontMatterStyle.FlowMap))
        {
            var line = field == "links" ? string.Join(", ", items.Select(Linked)) : FieldValues.Line(items);
            return Splice(pair.Start, pair.End, YamlWord.Write(line, pair.Style));
        }
        var inFlow = pair.Style is FrontMatterStyle.FlowList or FrontMatterStyle.FlowMap;
        var isMap = pair.Style is FrontMatterStyle.BlockMap or FrontMatterStyle.FlowMap;
        var column = pair.Start - (Text.LastIndexOf('\n', pair.Start - 1) + 1);
        var known = pair.Items.Select(item => Text[item.KeyStart..item.End]).ToList();
        var written = items.Select(item => Known(field, item, known) ?? Item(field, item, inFlow, isMap)).ToList();
        if (inFlow)
            return YamlListText.Flow(Text, pair, written);
        return YamlListText.Block(Text, pair, written, isMap ? "" : "-") ?? Splice(pair.Start, pair.End, string.Join("\n" + new string(' ', column), written.Select(item => isMap ? item : "- " + item)));
    }

    private static string? Known(string field, string item, List<string> known) => known.Find(written =>
        written == item || (written.Length > 2 && written[0] is '"' or '\'' && YamlWord.Write(item, written[0] == '"' ? FrontMatterStyle.DoubleQuoted : FrontMatterStyle.SingleQuoted) == written)
        || (FieldValues.IsList(field) && FieldValues.Normal(field, written) == item));

    private static string Item(string field, string item, bool inFlow, bool isMap)
    {
        if (field != "links")
            return YamlWord.Write(item, inFlow: inFlow);
        var (label, url) = FieldValues.LinkOf(item);
        return label.Length == 0 && !isMap ? YamlWord.Write(url, inFlow: inFlow) : inFlow && !isMap ? YamlWord.Write(Linked(item), inFlow: true) : YamlWord.Write(label, inFlow: inFlow) + ": " + YamlWord.Write(url, inFlow: inFlow);
    }

    private static string Linked(string item) => FieldValues.LinkOf(item) is var (label, url) && label.Length > 0 ? $"[{label}]({url})" : item;

    private string Fact(string field, string value)
    {
        if (field is "film" or "year")
            return FactFilm(field, value);
        if (field == "links" && read.FactsOf(field).Count == 0)
            return ReadAbout(value);
        var facts = read.FactsOf(field);
        var (first, last) = facts[0];
        var others = facts.Skip(1).SelectMany(fact => Enumerable.Range(fact.Fact.Key.Line, fact.Last - fact.Fact.Key.Line + 1)).Concat(Enumerable.Range(first.Key.Line + 1, last - first.Key.Line)).ToHashSet();
        if (!FieldValues.IsList(field))
            others.IntersectWith(Enumerable.Range(first.Key.Line + 1, last - first.Key.Line));
        var line = read.Lines[first.Key.Line - 1];
        var start = first.Value.IsEmpty ? line.TrimEnd().Length : first.Value.Column - 1;
        var words = FieldValues.IsList(field) ? FactLineOf(field, value, first) : value;
        var written = value.Length == 0 ? null : string.Concat(line.AsSpan(0, start), first.Value.IsEmpty ? " " : "", words, line.AsSpan(start + first.Value.Text.Length));
        if (written is not null && first.Job is not null && field == "crew")
            written = line.Replace(first.Key.Text, "Crew", StringComparison.Ordinal)[..(start - first.Key.Text.Length + 4)] + words;
        return string.Join('\n', read.Lines.Select((text, index) => index + 1 == first.Key.Line ? written : others.Contains(index + 1) ? null : text).Where(text => text is not null));
    }

    // What did not change stays as it was written, marks of emphasis and all.
    private static string FactLineOf(string field, string value, FactLine fact)
    {
        var items = FieldValues.Items(field, value);
        if (field == "links")
            return string.Join(", ", items.Select(Linked));
        if (!FieldValues.IsPeople(field) || fact.Job is not null)
            return FieldValues.Line(items);
        var known = PeopleText.Split(fact.Value).Select(part => part.Text).ToList();
        return FieldValues.Line([.. items.Select(item => Known(field, item, known) ?? item)]);
    }

    private string FactFilm(string field, string value)
    {
        var at = read.Parts.Facts.Film!.At;
        var film = FilmText.Read(field == "film" ? value : at.Text);
        if (film is null || (field == "film" && value.Length == 0))
            return WithoutLines(at.Line, at.Line);
        var year = field == "year" ? value : film.Year is null ? read.Parts.Facts.Film.Value.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" : film.WithYear[^5..^1];
        var start = read.LineStart(at.Line - 1) + at.Column - 1;
        return Splice(start, start + at.Text.Length, Dated(film.Title, year, film.Qualifier));
    }

    private string ReadAbout(string value)
    {
        var film = read.Parts.Facts.Film!;
        var start = read.LineStart(film.At.Line - 1) + film.At.Column - 1 + film.At.Text.Length;
        var end = read.LineStart(film.At.Line - 1) + read.Lines[film.At.Line - 1].TrimEnd().Length;
        var items = FieldValues.Items("links", value).Select(item => Search(item, film.Value) ?? Linked(item)).ToList();
        var words = items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + " and " + items[^1];
        return Splice(start, end, words.Length == 0 ? "" : " on " + words);
    }

    // A site named without an address stands for a search there.
    private static string? Search(string item, Domain.Films.FilmName film) =>
        FieldValues.LinkOf(item).Label is { Length: > 0 } label && LinkText.ReadLine(new TextAt(label, 1, 1), film, new ProblemList("")) is [var link] && FieldValues.Link(link) == item ? label : null;

    private string Headline(string value)
    {
        var at = read.Parts.Headline!.Value;
        if (value.Length == 0)
            return WithoutLines(at.Line, IsUnderline(at.Line) ? at.Line + 1 : at.Line);
        var start = read.LineStart(at.Line - 1) + at.Column - 1;
        return Splice(start, start + at.Text.Length, value);
    }

    // “=====” below a headline makes it one, and goes with it.
    private bool IsUnderline(int index) => Headings.Level(read.Lines[index - 1]) == 0 && index < read.Lines.Length && read.Lines[index].Trim() is { Length: > 0 } rule && rule.All(sign => sign == '=');

    private string Add(string field, string value)
    {
        if (value.Length == 0)
            return Text;
        if (read.BlockEnd > 0 && FieldText.Label(field) is not (FactLabel.Unknown or FactLabel.Links))
            return AddFact(field, value);
        if (field.StartsWith("art.", StringComparison.Ordinal))
            return AddChoice(field[4..], value);
        return AddPair($"{field}:{(field == "links" ? "" : " ")}{Fresh(field, value)}\n");
    }

    private string AddPair(string lines)
    {
        if (!read.Matter.IsPresent)
            return $"---\n{lines}---\n\n{Text}";
        var start = read.LineStart(read.Matter.End - 1);
        return Splice(start, start, lines);
    }

    private string AddChoice(string choice, string value)
    {
        if (Pair("art") is not { Style: FrontMatterStyle.FlowMap or FrontMatterStyle.BlockMap } art)
            return AddPair($"art: {{{choice}: {YamlWord.Write(value, inFlow: true)}}}\n");
        if (art.Style == FrontMatterStyle.BlockMap)
            return Splice(art.End, art.End, "\n" + new string(' ', art.Start - Text.LastIndexOf('\n', art.Start) - 1) + $"{choice}: {YamlWord.Write(value)}");
        var end = art.Items.Count > 0 ? art.Items[^1].End : art.Start + 1;
        return Splice(end, end, $"{(art.Items.Count > 0 ? ", " : "")}{choice}: {YamlWord.Write(value, inFlow: true)}");
    }

    private string AddFact(string field, string value)
    {
        var bullet = read.Facts.Select(fact => read.Lines[fact.Fact.Key.Line - 1]).Select(line => line.TrimStart()).FirstOrDefault(line => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal));
        var label = field switch { "genres" => "Genre", "released" => "Release Date", _ => char.ToUpperInvariant(field[0]) + field[1..] };
        var words = FieldValues.IsList(field) ? FieldValues.Line(FieldValues.Items(field, value)) : value;
        var line = (bullet is null || field == "score" ? "" : bullet[..2]) + $"{label}: {words}";
        // The line that names the film closes the list.
        var behind = read.Facts.FindLast(fact => fact.Fact.Label is not (FactLabel.ReadAbout or FactLabel.Unknown));
        var lines = read.Lines.ToList();
        lines.Insert(behind.Fact is null ? read.BlockEnd : behind.Last, line);
        return string.Join('\n', lines);
    }

    private static string Fresh(string field, string value)
    {
        var items = FieldValues.IsList(field) ? FieldValues.Items(field, value) : [];
        if (field == "links")
            return string.Concat(items.Select(item => "\n  - " + Item("links", item, inFlow: false, isMap: false)));
        if (FieldValues.IsWords(field))
            return "[" + string.Join(", ", items.Select(item => YamlWord.Write(item, inFlow: true))) + "]";
        return YamlWord.Write(items.Count > 0 ? FieldValues.Line(items) : value);
    }
}
