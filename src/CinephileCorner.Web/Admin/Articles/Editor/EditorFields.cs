using CinephileCorner.Content.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>Which facts stand beside the text, and what they are called there.</summary>
public sealed class EditorFields(AdminLinks links)
{
    private static readonly string[] Moods = ["", "bone", "day", "dusk", "night"];
    private static readonly string[] Patterns = ["", "strata", "rain", "beam", "rings", "spores", "halftone", "tiles", "walk"];
    private static readonly string[] Types = ["", "film", "short", "series", "season"];

    public IReadOnlyList<EditorField> Facts(ArticleKind kind, IReadOnlyList<ArticleField> fields) => kind == ArticleKind.Ranking ? [] :
    [
        .. Some(fields, "film", "Film", "The title alone; a namesake of the same year is told apart in brackets: Here [Robert Zemeckis].", links.FilmSuggestions),
        .. Some(fields, "year", "Year"),
        .. kind == ArticleKind.Review ? Review(fields) : [],
    ];

    public IReadOnlyList<EditorField> Publishing(IReadOnlyList<ArticleField> fields) =>
    [
        .. Some(fields, "title", "Headline"),
        .. Area(fields, "summary", "Summary", "One or two sentences, up to 160 characters, for lists, feeds and cards. Without it the first sentences serve."),
        .. Some(fields, "author", "Critic"),
        .. Some(fields, "published", "Published", "A day, or a day and an hour with its offset: 2024-12-08T09:00:00-05:00. Publishing writes it for you."),
        .. Some(fields, "updated", "Updated", "Shown to readers when it is there."),
        .. Some(fields, "tags", "Tags", "With commas between them."),
    ];

    public IReadOnlyList<EditorField> Art(IReadOnlyList<ArticleField> fields) =>
    [
        .. Some(fields, "poster", "Picture", "Its path, as /media/….jpg; without one a poster is drawn."),
        .. Some(fields, "posterAlt", "What the picture shows"),
        .. Some(fields, "posterFocus", "Its focal point", "From the left and from the top: 50% 30%."),
        .. Some(fields, "art.hue", "Hue of the drawing", "0 to 359; empty to let the film decide."),
        .. Choice(fields, "art.mood", "Mood of the drawing", Moods),
        .. Choice(fields, "art.pattern", "Pattern of the drawing", Patterns),
        .. Some(fields, "art.seed", "Shuffle", "Another number, another drawing."),
        .. Some(fields, "art.ratio", "Ratio of the frame", "As 1.37 or 2.39."),
    ];

    private IEnumerable<EditorField> Review(IReadOnlyList<ArticleField> fields) =>
    [
        .. Choice(fields, "type", "Kind of film", Types),
        .. Some(fields, "originalTitle", "Original title", "In the film’s own language; readers find the film by it."),
        .. Some(fields, "otherTitles", "Other titles", "What else it is called; semicolons between them."),
        .. Some(fields, "series", "Series", "What the film is part of, as Three Colours; empty for none."),
        .. Some(fields, "score", "Score", "0 to 10, halves allowed."),
        .. Area(fields, "cast", "Cast", "One on each line, in billing order: Stefan Gota (Stefan).", links.PeopleSuggestions),
        .. Area(fields, "crew", "Crew", "One on each line: Bas Devos (director).", links.PeopleSuggestions),
        .. Some(fields, "genres", "Genres", "With commas between them."),
        .. Some(fields, "runtime", "Runtime", "As 84 minutes."),
        .. Some(fields, "rated", "Rated"),
        .. Some(fields, "released", "Released", "As February 9, 2024."),
        .. Area(fields, "links", "Links", "One on each line: Wikipedia: https://…"),
    ];

    private static IEnumerable<EditorField> Some(IReadOnlyList<ArticleField> fields, string name, string label, string? hint = null, string? suggestions = null) =>
        [new EditorField(name, label, Value(fields, name), "text", hint, null, suggestions)];

    private static IEnumerable<EditorField> Area(IReadOnlyList<ArticleField> fields, string name, string label, string? hint = null, string? suggestions = null) =>
        [new EditorField(name, label, Value(fields, name), "textarea", hint, null, suggestions)];

    private static IEnumerable<EditorField> Choice(IReadOnlyList<ArticleField> fields, string name, string label, string[] values)
    {
        var value = Value(fields, name);
        // A value we would not offer stays what it is.
        var offered = values.Contains(value, StringComparer.Ordinal) ? values : [.. values, value];
        return [new EditorField(name, label, value, "select", null, [.. offered.Select(one => new SelectListItem(one.Length == 0 ? "As the film has it" : one, one, one == value))], null)];
    }

    private static string Value(IReadOnlyList<ArticleField> fields, string name) => fields.First(field => field.Name == name).Value;
}
