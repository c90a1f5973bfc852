namespace CinephileCorner.Content.Mentions;

/// <summary>Every name that prose may hold, ready to be found. Made once of all films and people, and never changed.</summary>
public sealed class KnownNames
{
    /// <summary>Raised whenever the same text and names would give other mentions.</summary>
    public const int Version = 2;

    private readonly Vocabulary _vocabulary = new();
    private readonly NameAutomaton _automaton = new();
    private readonly List<KnownName> _names = [];
    private readonly HashSet<int> _nameWords = [];
    private readonly Dictionary<int, int> _surnames = [];
    private readonly Dictionary<string, List<KnownFilm>> _filmsByTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _peopleByKey = new(StringComparer.Ordinal);

    /// <summary>Takes the names in; nothing is added later.</summary>
    /// <param name="films">One that was called otherwise before is there once for each name, with one id.</param>
    /// <param name="people">As <paramref name="films"/>.</param>
    public KnownNames(IEnumerable<KnownFilm> films, IEnumerable<KnownPerson> people)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(people);
        foreach (var film in films.OrderBy(film => film.Id))
        {
            if (Name(film.Title, out var words) is { } name)
                name.Films.Add((film, new Spelling(film.Title, words)));
            if (Initials.Joined(film.Title, words) is { } joined && Name(joined, out var fewer) is { } other)
                other.Films.Add((film, new Spelling(joined, fewer)));
            var title = TitleKey(film.Title);
            if (!_filmsByTitle.TryGetValue(title, out var namesakes))
                _filmsByTitle[title] = namesakes = [];
            namesakes.Add(film);
        }
        foreach (var person in people.OrderBy(person => person.Id))
        {
            if (Name(person.Name, out var words) is { } name)
                name.People.Add((person, new Spelling(person.Name, words)));
            if (Initials.Joined(person.Name, words) is { } joined && Name(joined, out var fewer) is { } other)
                other.People.Add((person, new Spelling(joined, fewer)));
            _nameWords.UnionWith(words.Select(word => word.Id));
            if (words.Count > 1)
                _surnames.TryAdd(person.Id, words[^1].Id);
            _peopleByKey[new Domain.People.PersonName(person.Name, person.Qualifier).Key] = person;
        }
        _automaton.Close();
    }

    /// <summary>No names at all.</summary>
    public static KnownNames Empty { get; } = new([], []);

    /// <summary>How many rows of words it knows; films and people of one name share one.</summary>
    public int Count => _names.Count;

    /// <summary>The film or person that a pinned name means: at most one of them is not null, both are when none or several might be meant.</summary>
    public (int? FilmId, int? PersonId) Resolve(string pinned)
    {
        var name = WrittenName.Parse(pinned);
        var films = _filmsByTitle.GetValueOrDefault(TitleKey(name.Name), []);
        // A title without its year is clear only where one film has it.
        var meant = name.Year is null ? films : films.FindAll(film => new Domain.Films.FilmName(film.Title, film.Year, film.Qualifier).Key == name.Film.Key);
        if (meant.Count > 0 && meant.TrueForAll(film => film.Id == meant[0].Id))
            return (meant[0].Id, null);
        return (null, _peopleByKey.GetValueOrDefault(name.Person.Key)?.Id);
    }

    internal KnownName NameAt(int number) => _names[number];

    /// <summary>True for a word that is part of somebody's name: “Lincoln”, “Carol”.</summary>
    internal bool IsInName(Word word) => word.Id >= 0 && _nameWords.Contains(word.Id);

    /// <summary>The id of somebody's last name; −1 for a name of one word.</summary>
    internal int SurnameOf(int personId) => _surnames.GetValueOrDefault(personId, -1);

    /// <summary>The id of a word that names hold; −1 for any other.</summary>
    internal int IdOf(ReadOnlySpan<char> word) => _vocabulary.IdOf(Vocabulary.Fold(word));

    internal void Read(string text, List<Word> words) => _vocabulary.Read(text, words);

    internal long Scan(IReadOnlyList<Word> words, List<(int Name, int First, int Last)> found) => _automaton.Scan(words, found);

    private static string TitleKey(string title)
    {
        var key = new Domain.Films.FilmName(title, null).Key;
        return key[..key.IndexOf('|', StringComparison.Ordinal)];
    }

    private KnownName? Name(string written, out List<Word> words)
    {
        words = _vocabulary.Learn(written);
        if (words.Count == 0)
            return null;
        var number = _automaton.Add(words, _names.Count);
        if (number == _names.Count)
            _names.Add(new KnownName { Length = words.Count });
        return _names[number];
    }
}
