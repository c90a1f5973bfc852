using CinephileCorner.Content.Mentions;

namespace CinephileCorner.Content.Tests.Mentions;

/// <summary>The films and people of the samples.</summary>
internal sealed class Names
{
    private readonly List<KnownFilm> _films = [];
    private readonly Dictionary<string, KnownPerson> _people = new(StringComparer.Ordinal);

    /// <summary>“Here (2023): Bas Devos, Tom Holland [director]” for a film, with its makers before a bar where that matters, a name alone for a person.</summary>
    public Names(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            var at = line.IndexOf("): ", StringComparison.Ordinal);
            if (at < 0)
            {
                PersonOf(line);
                continue;
            }
            var name = WrittenName.Parse(line[..(at + 1)]);
            var makers = line.IndexOf(" | ", StringComparison.Ordinal) is >= 0 and var bar ? line[(at + 3)..bar] : null;
            var people = line[(at + 3)..].Split([", ", " | "], StringSplitOptions.None).Select(person => PersonOf(person).Id).ToHashSet();
            _films.Add(new KnownFilm(_films.Count + 1, name.Name, name.Year, name.Qualifier, people, makers?.Split(", ").Select(person => PersonOf(person).Id).ToHashSet()));
        }
        Index = new KnownNames(_films, _people.Values);
    }

    public static Names OfSamples { get; } = new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mentions", "Samples", "names.txt")));

    public KnownNames Index { get; }

    public IReadOnlyList<KnownFilm> Films => _films;

    public IReadOnlyCollection<KnownPerson> People => _people.Values;

    public string NameOf(FoundMention mention) => mention.FilmId is { } film
        ? $"{_films[film - 1].Title} ({_films[film - 1].Year})"
        : _people.Single(person => person.Value.Id == mention.PersonId).Key;

    /// <summary>An article about a film, which credits whoever worked on it.</summary>
    public MentionSubject About(string film)
    {
        var found = _films.Single(one => $"{one.Title} ({one.Year})" == film);
        return MentionSubject.None with { FilmId = found.Id, Title = found.Title, People = found.People };
    }

    private KnownPerson PersonOf(string written)
    {
        if (!_people.TryGetValue(written, out var person))
        {
            var name = WrittenName.Parse(written);
            _people[written] = person = new KnownPerson(_people.Count + 1, name.Name, name.Qualifier);
        }
        return person;
    }
}
