using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Editing;

/// <summary>How lists look in a form, and the lists a form's text stands for.</summary>
internal static class FieldValues
{
    public static readonly string[] Names =
    [
        "title", "author", "published", "updated", "status", "slug", "summary", "tags", "aliases", "film", "year", "type",
        "originalTitle", "otherTitles", "series", "score", "cast", "crew",
        "genres", "runtime", "rated", "released", "links", "poster", "posterAlt", "posterFocus", "art.hue", "art.mood", "art.pattern", "art.seed", "art.ratio",
    ];

    public static bool IsWords(string field) => field is "tags" or "aliases" or "genres" or "otherTitles";

    public static bool IsPeople(string field) => field is "cast" or "crew";

    public static bool IsList(string field) => IsWords(field) || IsPeople(field) || field == "links";

    public static string Credit(StatedCredit credit) =>
        credit.Person.Label + (credit.As is { } job ? $" ({job})" : "");

    public static string Link(OutsideLink link) => $"{link.Label}: {link.Url}";

    public static string Film(FilmName film, bool withYear) => (withYear ? film : film with { Year = null }).Label;

    /// <summary>The items joined by commas, or by semicolons where an item holds a comma.</summary>
    public static string Line(IReadOnlyList<string> items)
    {
        if (!items.Any(item => SplitList.Parts(new TextAt(item, 1, 1)).Count > 1 || item.Contains(';', StringComparison.Ordinal)))
            return string.Join(", ", items);
        return items.Count == 1 ? items[0] + ";" : string.Join("; ", items);
    }

    /// <summary>The items of a form's text, in the words the form shows them.</summary>
    public static IReadOnlyList<string> Items(string field, string value)
    {
        if (IsWords(field))
            return [.. value.Split('\n').SelectMany(line => SplitList.Parts(new TextAt(line, 1, 1))).Select(item => item.Text)];
        var lines = value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (IsPeople(field))
            return [.. PeopleText.Read(lines.Select(line => new TextAt(line, 1, 1)), new ProblemList("")).Select(Credit)];
        return [.. lines.Select(line => Markdown(line) ?? line)];
    }

    /// <summary>A value as the form shows it: without white space around it, and a list as its items.</summary>
    public static string Normal(string field, string value)
    {
        value = value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (!IsList(field))
            return string.Join(' ', value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return IsWords(field) ? Line(Items(field, value)) : string.Join('\n', Items(field, value));
    }

    /// <summary>An address holds no space, a label may hold a colon: the last one parts them.</summary>
    public static (string Label, string Url) LinkOf(string item)
    {
        var colon = item.LastIndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? ("", item) : (item[..colon], item[(colon + 2)..].Trim());
    }

    private static string? Markdown(string line)
    {
        if (MarkdownLink.FindAll(line) is { Count: 1 } links)
            return $"{Emphasis.Plain(links[0].Label)}: {links[0].Url}";
        return line.Contains(": ", StringComparison.Ordinal) ? null : LinkText.Read(null, new TextAt(line, 1, 1), new ProblemList("")) is { } link ? Link(link) : null;
    }
}
