namespace CinephileCorner.Content.Mentions;

/// <summary>
/// What became of names between two moments, and so which texts may name something else now: an article that is about the same names
/// the same as before, unless it holds all words of a name that came, went or means another, or links or refuses one.
/// </summary>
public sealed class NameChanges
{
    private readonly List<int[]> _names = [];
    private readonly HashSet<int> _linked = [];

    private NameChanges(KnownNames before, KnownNames now)
    {
        var changedFilms = Changed(before.AllFilms, now.AllFilms, film => film.Film.Id, film => (film.IsFormer, film.Film.Title, film.Film.Year, film.Film.Qualifier, string.Join(',', film.Film.People.Order()), string.Join(',', (film.Film.Makers ?? film.Film.People).Order())));
        var changedPeople = Changed(before.AllPeople, now.AllPeople, person => person.Person.Id, person => (person.IsFormer, person.Person.Name, person.Person.Qualifier));
        var films = before.AllFilms.Concat(now.AllFilms).ToList();
        var people = before.AllPeople.Concat(now.AllPeople).Where(person => changedPeople.Contains(person.Person.Id)).ToList();
        // A word that is part of somebody’s name is weaker evidence at the front of a title: “Frances Ha”.
        var words = people.SelectMany(person => Vocabulary.FoldedWords(person.Person.Name)).Where(word => before.IsInName(word) != now.IsInName(word)).ToHashSet(StringComparer.Ordinal);
        // Who is named near by tells which film is meant.
        changedFilms.UnionWith(films.Where(film => film.Film.People.Overlaps(changedPeople) || (words.Count > 0 && SpellingsOf(film.Film.Title).Any(spelling => spelling.Count > 0 && words.Contains(spelling[0])))).Select(film => film.Film.Id));
        foreach (var (film, isFormer) in films.Where(film => changedFilms.Contains(film.Film.Id)))
        {
            Add(film.Title, isFormer);
            _linked.UnionWith(WordSigns.OfLinked(KnownNames.AddressOf(film)));
        }
        foreach (var (person, isFormer) in people)
        {
            Add(person.Name, isFormer);
            _linked.UnionWith(WordSigns.OfLinked(KnownNames.AddressOf(person)));
        }
    }

    public static NameChanges Between(KnownNames before, KnownNames now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return new NameChanges(before, now);
    }

    /// <summary>False for a text that certainly names what it named before.</summary>
    public bool MayConcern(WordSigns text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _names.Exists(words => Array.TrueForAll(words, text.MayHold)) || _linked.Any(text.MayHold);
    }

    private void Add(string name, bool isFormer)
    {
        _linked.UnionWith(WordSigns.OfLinked(name));
        if (!isFormer)
            _names.AddRange(SpellingsOf(name).Where(words => words.Count > 0).Select(words => words.Select(word => WordSigns.Of(word)).ToArray()));
    }

    // As the names are taken in: as it is written, and with its initials joined.
    private static IEnumerable<IReadOnlyList<string>> SpellingsOf(string name)
    {
        yield return Vocabulary.FoldedWords(name);
        if (Initials.Joined(name, new Vocabulary().Learn(name)) is { } joined)
            yield return Vocabulary.FoldedWords(joined);
    }

    private static HashSet<int> Changed<T, TFacts>(IEnumerable<T> before, IEnumerable<T> now, Func<T, int> idOf, Func<T, TFacts> factsOf)
    {
        var (one, other) = (before.ToLookup(idOf, factsOf), now.ToLookup(idOf, factsOf));
        return one.Select(group => group.Key).Union(other.Select(group => group.Key)).Where(id => !one[id].ToHashSet().SetEquals(other[id])).ToHashSet();
    }
}
