using System.Globalization;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Turns the values of front matter into what their keys mean, or says what should have been written.</summary>
internal sealed class FrontMatterValues(ProblemList problems)
{
    private const int MostTitles = 40;
    private const string MediaAddress = "/media/";

    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"];

    /// <summary>The one text of the key; null, with a problem, when it holds a list or a map.</summary>
    public TextAt? Text(TextAt key, YamlValue value)
    {
        if (value is YamlValue.Scalar { At.IsEmpty: false } scalar)
            return scalar.At;
        if (value is not YamlValue.Scalar)
            problems.Error(value.At, $"{Wording.Quoted(key.Text)} takes one value", $"write “{key.Text}: …” on one line");
        return null;
    }

    public Stated<string>? Line(TextAt key, YamlValue value, int longest)
    {
        if (Text(key, value) is not { } text)
            return null;
        if (text.Text.Length > longest)
            problems.Error(text, $"{Wording.Quoted(key.Text)} has {text.Text.Length} characters", $"write at most {longest}");
        return new Stated<string>(string.Join(' ', text.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), text);
    }

    public Stated<T>? Choice<T>(TextAt key, YamlValue value) where T : struct, Enum
    {
        if (Text(key, value) is not { } text)
            return null;
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        if (names.IndexOf(text.Text.ToLowerInvariant()) is >= 0 and var index)
            return new Stated<T>(Enum.GetValues<T>()[index], text);
        problems.Error(text, $"{Wording.Quoted(text.Text)} is no {key.Text}", $"write “{string.Join("”, “", names.SkipLast(1))}” or “{names[^1]}”");
        return null;
    }

    public bool IsDraft(TextAt key, YamlValue value)
    {
        if (Text(key, value) is not { } text)
            return false;
        var isDraft = text.Text.Equals("draft", StringComparison.OrdinalIgnoreCase);
        if (!isDraft && !text.Text.Equals("published", StringComparison.OrdinalIgnoreCase))
            problems.Error(text, $"{Wording.Quoted(text.Text)} is no status", "write “draft” or “published”");
        return isDraft;
    }

    public Stated<Domain.Slug>? Slug(TextAt key, YamlValue value)
    {
        // An empty slug is a slip worth a word: the author meant to choose one.
        if (value is YamlValue.Scalar { At.IsEmpty: true })
            problems.Error(value.At, "The slug is empty", "write one, or delete the key to use the file’s name");
        return Text(key, value) is { } text && AddressText.ReadSlug(text, problems) is { } slug ? new Stated<Domain.Slug>(slug, text) : null;
    }

    /// <summary>The texts of a YAML list, or of one line cut by the given rule; null, with a problem, when an item is no text.</summary>
    public IReadOnlyList<TextAt>? Items(TextAt key, YamlValue value, Func<TextAt, IReadOnlyList<TextAt>> cut)
    {
        if (value is YamlValue.Scalar line)
            return cut(line.At);
        if (value is not YamlValue.Sequence list || list.Items.Any(item => item is not YamlValue.Scalar))
        {
            problems.Error(value.At, $"{Wording.Quoted(key.Text)} takes a list of words", $"write “{key.Text}: [one, two]”; put an item with a colon in quotes");
            return null;
        }
        return [.. list.Items.OfType<YamlValue.Scalar>().Select(item => item.At).Where(item => !item.IsEmpty)];
    }

    public Stated<IReadOnlyList<string>>? Words(TextAt key, YamlValue value)
    {
        if (Items(key, value, SplitList.Parts) is not { } items)
            return null;
        foreach (var item in items.Where(item => item.Text.Length > 100))
            problems.Error(item, $"{Wording.Quoted(item.Text)} has {item.Text.Length} characters", "write at most 100");
        return new Stated<IReadOnlyList<string>>([.. items.Select(item => item.Text).Distinct(StringComparer.OrdinalIgnoreCase)], value.At);
    }

    public Stated<IReadOnlyList<StatedCredit>>? People(TextAt key, YamlValue value) =>
        Items(key, value, PeopleText.Split) is { } items ? new Stated<IReadOnlyList<StatedCredit>>(PeopleText.Read(items, problems), value.At) : null;

    public Stated<FilmName>? Film(TextAt key, YamlValue value)
    {
        // “film: [Here]” is a list to YAML; the brackets of a qualifier only work behind a title.
        if (Text(key, value) is not { } text)
            return null;
        if (FilmText.Read(text.Text) is { } film && film.Title.Length <= FileLimits.TitleLength)
            return new Stated<FilmName>(film, text);
        problems.Error(text, $"{Wording.Quoted(text.Text)} is no title of a film", "write “film: Here” or “film: Here [Robert Zemeckis]”");
        return null;
    }

    public Stated<string>? Series(TextAt key, YamlValue value)
    {
        if (Line(key, value, 100) is not { } name)
            return null;
        if (name.Value.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))
            return name;
        problems.Error(name.At, $"{Wording.Quoted(name.Value)} is no name of a series", "write “series: Three Colours”");
        return null;
    }

    public Stated<IReadOnlyList<string>>? Titles(TextAt key, YamlValue value)
    {
        if (Items(key, value, SplitList.Parts) is not { } items)
            return null;
        foreach (var item in items.Where(item => item.Text.Length > FileLimits.TitleLength))
            problems.Error(item, $"{Wording.Quoted(item.Text)} has {item.Text.Length} characters", $"write at most {FileLimits.TitleLength}");
        if (items.Count > MostTitles)
            problems.Error(value.At, $"{Wording.Quoted(key.Text)} has {items.Count} titles", $"write at most {MostTitles}");
        return new Stated<IReadOnlyList<string>>([.. items.Select(item => item.Text).Distinct(StringComparer.OrdinalIgnoreCase)], value.At);
    }

    public IReadOnlyList<string> Aliases(TextAt key, YamlValue value) =>
        [.. (Items(key, value, SplitList.Parts) ?? []).Select(item => AddressText.ReadAlias(item, problems)).OfType<string>().Distinct(StringComparer.Ordinal)];

    public Stated<string>? Picture(TextAt key, YamlValue value)
    {
        if (Text(key, value) is not { } text)
            return null;
        var path = text.Text;
        // A picture that editors uploaded is named by its address, as in the prose.
        var inside = path.StartsWith(MediaAddress, StringComparison.Ordinal) ? path[MediaAddress.Length..] : path;
        if (inside.Contains(':', StringComparison.Ordinal) || inside.Contains('\\', StringComparison.Ordinal) || inside.StartsWith('/') || inside.Split('/').Any(part => part is ".." or "" or "."))
            problems.Error(text, $"The poster {Wording.Quoted(path)} does not lie beside the file or in content/media", "write its name alone, as in “here.jpg”");
        else if (!PictureEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            problems.Error(text, $"The poster {Wording.Quoted(path)} is no picture", "write the name of a .jpg, .png, .webp, .avif or .gif file");
        return new Stated<string>(path, text);
    }

    public Stated<(int X, int Y)>? Focus(TextAt key, YamlValue value)
    {
        if (Text(key, value) is not { } text)
            return null;
        var parts = text.Text.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Percent(parts[0]) is { } x && Percent(parts[1]) is { } y)
            return new Stated<(int, int)>((x, y), text);
        problems.Error(text, $"{Wording.Quoted(text.Text)} is no point of a picture", "write two percentages from the left and the top, as in “50% 30%”");
        return null;
    }

    public Stated<IReadOnlyList<OutsideLink>> Links(TextAt key, YamlValue value) => new(FrontMatterLinks.Read(key, value, problems), value.At);

    private static int? Percent(string text) =>
        decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? (int)Math.Round(percent) : null;
}
