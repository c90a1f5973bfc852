namespace CinephileCorner.Content.Mentions;

/// <summary>Every name that prose may hold, ready to be found. Made once of all films and people, and never changed.</summary>
public sealed class KnownNames
{
    /// <summary>Raised whenever the same text and names would give other mentions.</summary>
    public const int Version = 5;

    private readonly Vocabulary _vocabulary = new();
    private readonly NameAutomaton _automaton = new();
    private readonly List<KnownName> _names = [];
    private readonly HashSet<int> _nameWords = [];
    private readonly Dictionary<int, int> _surnames = [];
    private readonly Dictionary<string, int> _filmsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int? FilmId, int? PersonId)> _byAddress = new(StringComparer.Ordinal);
    private readonly Namesakes _namesakes;
    private readonly Namesakes _former;
    private readonly List<(KnownFilm Film, bool IsFormer)> _allFilms = [];
    private readonly List<(KnownPerson Person, bool IsFormer)> _allPeople = [];

    /// <summary>Takes the names in; nothing is added later.</summary>
    /// <param name="films">One that was called otherwise before is there once for each name, with one id.</param>
    /// <param name="people">As <paramref name="films"/>.</param>
    /// <param name="formerFilms">Names that films had: <c>[[…]]</c> still means them, prose does not. Null for none, as in <paramref name="formerPeople"/>.</param>
    /// <param name="formerPeople">As <paramref name="formerFilms"/>.</param>
    public KnownNames(IEnumerable<KnownFilm> films, IEnumerable<KnownPerson> people, IEnumerable<KnownFilm>? formerFilms = null, IEnumerable<KnownPerson>? formerPeople = null)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(people);
        var (sortedFilms, sortedPeople) = (films.OrderBy(film => film.Id).ToList(), people.OrderBy(person => person.Id).ToList());
        _allFilms.AddRange((formerFilms ?? []).Select(film => (film, true)).Concat(sortedFilms.Select(film => (film, false))));
        _allPeople.AddRange((formerPeople ?? []).Select(person => (person, true)).Concat(sortedPeople.Select(person => (person, false))));
        _namesakes = new Namesakes(sortedFilms, sortedPeople);
        _former = new Namesakes(_allFilms.Where(film => film.IsFormer).Select(film => film.Film), _allPeople.Where(person => person.IsFormer).Select(person => person.Person));
        foreach (var (film, _) in _allFilms)
            _filmsByKey[film.Written.Key] = film.Id;
        foreach (var ofOne in _allFilms.Select(film => (Address: AddressOf(film.Film), Target: ((int?)film.Film.Id, (int?)null)))
            .Concat(_allPeople.Select(person => (Address: AddressOf(person.Person), Target: ((int?)null, (int?)person.Person.Id)))).Distinct().GroupBy(one => one.Address, one => one.Target, StringComparer.Ordinal))
        {
            // Whose address another has as well has one with a number, which the name does not tell.
            if (ofOne.Count() == 1)
                _byAddress[ofOne.Key] = ofOne.Single();
        }
        foreach (var film in sortedFilms)
        {
            if (Name(film.Title, out var words) is { } name)
                name.Films.Add((film, new Spelling(film.Title, words)));
            if (Initials.Joined(film.Title, words) is { } joined && Name(joined, out var fewer) is { } other)
                other.Films.Add((film, new Spelling(joined, fewer)));
        }
        foreach (var person in sortedPeople)
        {
            if (Name(person.Name, out var words) is { } name)
                name.People.Add((person, new Spelling(person.Name, words)));
            if (Initials.Joined(person.Name, words) is { } joined && Name(joined, out var fewer) is { } other)
                other.People.Add((person, new Spelling(joined, fewer)));
            _nameWords.UnionWith(words.Select(word => word.Id));
            if (words.Count > 1)
                _surnames.TryAdd(person.Id, words[^1].Id);
        }
        _automaton.Close();
    }

    /// <summary>No names at all.</summary>
    public static KnownNames Empty { get; } = new([], []);

    /// <summary>How many rows of words it knows; films and people of one name share one.</summary>
    public int Count => _names.Count;

    /// <summary>
    /// The film or person that a pinned name means: at most one of them is not null, both are when none or several might be
    /// meant. What has the name now goes before what had it.
    /// </summary>
    public (int? FilmId, int? PersonId) Resolve(string pinned)
    {
        var name = WrittenName.Parse(pinned);
        return (IsNamed(_namesakes, name) ? _namesakes : _former).Meant(name);
    }

    /// <summary>The film or person whose page stands at the address of a link, as far as names tell: both are null when none does.</summary>
    public (int? FilmId, int? PersonId) At(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var end = address.AsSpan().IndexOfAny('?', '#');
        return _byAddress.GetValueOrDefault((end < 0 ? address : address[..end]).TrimEnd('/').ToLowerInvariant());
    }

    /// <summary>What the name might mean, each as it has to be written to mean that one alone; empty when nothing is called so.</summary>
    public IReadOnlyList<string> Readings(string pinned)
    {
        var name = WrittenName.Parse(pinned);
        var (films, people) = (IsNamed(_namesakes, name) ? _namesakes : _former).Allowed(name);
        return films.Count > 0
            ? [.. films.DistinctBy(film => film.Id).OrderBy(film => film.Year).Select(film => film.Written.Label)]
            : [.. people.DistinctBy(person => person.Id).Select(person => person.Written.Label)];
    }

    /// <summary>Whether anything has or had the name, be it one or several.</summary>
    public bool Knows(string pinned)
    {
        var name = WrittenName.Parse(pinned);
        return IsNamed(_namesakes, name) || IsNamed(_former, name);
    }

    /// <summary>Whether a name that begins with “!” is a title that does, as <i>!Women Art Revolution</i>, and refuses nothing.</summary>
    public bool IsTitleWithMark(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written is not ['!', not '!', ..])
            return false;
        var name = WrittenName.Parse(written[1..]);
        var (films, people) = (IsNamed(_namesakes, name) ? _namesakes : _former).Allowed(name);
        return films.Count > 0 && people.Count == 0 && films.TrueForAll(film => film.Title.StartsWith('!'));
    }

    /// <summary>Ids of all films and people that a name can mean, now or formerly.</summary>
    internal (IEnumerable<int> FilmIds, IEnumerable<int> PersonIds) Allowed(string written)
    {
        var name = WrittenName.Parse(written);
        var (now, before) = (_namesakes.Allowed(name), _former.Allowed(name));
        return (now.Films.Concat(before.Films).Select(film => film.Id), now.People.Concat(before.People).Select(person => person.Id));
    }

    /// <summary>Id of the film that has or had this key; null when none is known.</summary>
    internal int? FilmOf(string key) => _filmsByKey.TryGetValue(key, out var id) ? id : null;

    internal static string AddressOf(KnownFilm film) => Domain.Naming.NameAddress.Folder(Domain.Naming.NameKind.Film) + film.Written.Slug;

    internal static string AddressOf(KnownPerson person) => Domain.Naming.NameAddress.Folder(Domain.Naming.NameKind.Person) + person.Written.Slug;

    internal IReadOnlyList<(KnownFilm Film, bool IsFormer)> AllFilms => _allFilms;

    internal IReadOnlyList<(KnownPerson Person, bool IsFormer)> AllPeople => _allPeople;

    internal KnownName NameAt(int number) => _names[number];

    /// <summary>True for a word that is part of somebody's name: “Lincoln”, “Carol”.</summary>
    internal bool IsInName(Word word) => word.Id >= 0 && _nameWords.Contains(word.Id);

    internal bool IsInName(string folded) => _nameWords.Contains(_vocabulary.IdOf(folded));

    /// <summary>The id of somebody's last name; −1 for a name of one word.</summary>
    internal int SurnameOf(int personId) => _surnames.GetValueOrDefault(personId, -1);

    /// <summary>The id of a word that names hold; −1 for any other.</summary>
    internal int IdOf(ReadOnlySpan<char> word) => _vocabulary.IdOf(Vocabulary.Fold(word));

    internal void Read(string text, List<Word> words) => _vocabulary.Read(text, words);

    internal long Scan(IReadOnlyList<Word> words, List<(int Name, int First, int Last)> found) => _automaton.Scan(words, found);

    private static bool IsNamed(Namesakes namesakes, WrittenName name) => namesakes.Allowed(name) is not ({ Count: 0 }, { Count: 0 });

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
