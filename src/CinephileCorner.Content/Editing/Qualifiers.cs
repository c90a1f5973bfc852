using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.Editing;

/// <summary>Tells two people, or two films, of one name apart in an article's own text: <c>Tom Holland [director]</c>.</summary>
public static class Qualifiers
{
    /// <summary>The text with the qualifier behind that person in cast and crew; unchanged where they are not named.</summary>
    public static FieldChange QualifyPerson(string text, PersonName person, string qualifier, ArticleFileContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(person);
        var change = new FieldChange(text, null);
        foreach (var field in new[] { "cast", "crew" })
        {
            var value = ArticleFields.Read(change.Text, context, name).First(one => one.Name == field).Value;
            var credits = value.Split('\n').Select(credit => IsOf(credit, person) ? Qualified(credit, qualifier) : credit);
            change = ArticleFields.Set(change.Text, field, string.Join('\n', credits), context, name);
            if (change.Problem is not null)
                return change with { Text = text };
        }
        return change;
    }

    /// <summary>The text with the qualifier behind its film, where it is that one.</summary>
    public static FieldChange QualifyFilm(string text, FilmName film, string qualifier, ArticleFileContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(film);
        var value = ArticleFields.Read(text, context, name).First(one => one.Name == "film").Value;
        return FilmText.Read(value) is { } stated && stated.Title.Length > 0 && new FilmName(stated.Title, film.Year, stated.Qualifier).Key == film.Key
            ? ArticleFields.Set(text, "film", Qualified(value, qualifier), context, name)
            : new FieldChange(text, null);
    }

    private static bool IsOf(string credit, PersonName person) =>
        PeopleText.Read([new TextAt(credit, 1, 1)], new ProblemList("")) is [var one] && one.Person.Key == person.Key;

    // Before the brackets of role or job; a qualifier that stands there is replaced.
    private static string Qualified(string text, string qualifier)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open >= 0 && text.IndexOf(']', open) is var close and > 0)
            text = text[..open].TrimEnd() + text[(close + 1)..];
        var role = text.IndexOf('(', StringComparison.Ordinal);
        var (name, rest) = role < 0 ? (text.TrimEnd(), "") : (text[..role].TrimEnd(), " " + text[role..]);
        return qualifier.Length == 0 ? name + rest : $"{name} [{qualifier}]{rest}";
    }
}
