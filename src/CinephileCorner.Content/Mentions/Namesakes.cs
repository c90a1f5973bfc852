using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Mentions;

/// <summary>Films by their title and people by their name: tells whom a written name can mean.</summary>
internal sealed class Namesakes
{
    private readonly Dictionary<string, List<KnownFilm>> _films;
    private readonly Dictionary<string, List<KnownFilm>> _filmsBySpelling;
    private readonly Dictionary<string, List<KnownPerson>> _people;

    public Namesakes(IEnumerable<KnownFilm> films, IEnumerable<KnownPerson> people)
    {
        _films = films.GroupBy(film => TitleKey(film.Title), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _filmsBySpelling = films.GroupBy(film => SpellingKey(film.Title), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _people = people.GroupBy(person => person.Written.FoldedName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>Everything it can mean.</summary>
    public (List<KnownFilm> Films, List<KnownPerson> People) Allowed(WrittenName name) => (
        (_films.GetValueOrDefault(TitleKey(name.Name)) ?? _filmsBySpelling.GetValueOrDefault(SpellingKey(name.Name), [])).FindAll(name.Allows),
        _people.GetValueOrDefault(name.Person.FoldedName, []).FindAll(name.Allows));

    /// <summary>
    /// What it does mean: at most one of the two is not null, both are when none or several might be meant. A film goes before a
    /// person of its name.
    /// </summary>
    public (int? FilmId, int? PersonId) Meant(WrittenName name)
    {
        var (films, people) = Allowed(name);
        if (films.Count > 0)
        {
            // “Here (2024)” is the whole name of one film, even where another has a qualifier besides. “Here” is so only where one film has it.
            return (films.TrueForAll(film => film.Id == films[0].Id) ? films[0].Id
                : name.Year is null ? null : films.Find(film => string.Equals(new FilmName(film.Title, film.Year, film.Qualifier).Key, name.Film.Key, StringComparison.Ordinal))?.Id, null);
        }
        if (people.Count > 0 && people.TrueForAll(person => person.Id == people[0].Id))
            return (null, people[0].Id);
        return (null, (people.Find(person => string.Equals(person.Written.Key, name.Person.Key, StringComparison.Ordinal))
            ?? (name.IsOfPerson ? people.Find(person => person.Qualifier is null) : null))?.Id);
    }

    /// <summary>Equal for what prose takes for one title besides: “&amp;” and “and”, “Part II” and “Part 2”.</summary>
    public static string SpellingKey(string title) => string.Concat(Vocabulary.FoldedWords(title)) is { Length: > 0 } key ? key : TitleKey(title);

    private static string TitleKey(string title)
    {
        var key = new FilmName(title, null).Key;
        return key[..^2];
    }
}
