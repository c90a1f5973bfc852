using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// The people, films, genres, tags and critics that a batch of articles names: found by their keys, or added. How they are
/// spelled is a matter of <see cref="Spellings"/>. One that was merged into another counts for that one; a new film or person whose address is taken gets the next free one.
/// </summary>
internal sealed class NameRegister
{
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Film> _films = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Id, Person Person)> _mergedPeople = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Id, Film Film)> _mergedFilms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Genre> _genres = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Critic> _critics = new(StringComparer.Ordinal);

    public static async Task<NameRegister> OpenAsync(CinephileDbContext db, IReadOnlyList<ArticleFile> files, string defaultAuthor, CancellationToken cancellationToken)
    {
        var register = new NameRegister();
        var people = files.SelectMany(file => file.Cast.Concat(file.Crew)).Select(credit => credit.Person).DistinctBy(person => person.Key, StringComparer.Ordinal).ToList();
        var peopleKeys = people.ConvertAll(person => person.Key);
        await register._people.FillAsync(db.People.Where(person => EF.Parameter(peopleKeys).Contains(person.Key)), person => person.Key, cancellationToken);
        var newPeople = people.Where(person => !register._people.ContainsKey(person.Key)).Select(name => new Person(name)).ToList();
        await SettleAsync(newPeople, person => person.Slug, (person, slug) => person.UseSlug(slug),
            slugs => db.People.Where(person => EF.Parameter(slugs).Contains(person.Slug)).Select(person => person.Slug), cancellationToken);
        newPeople.ForEach(person => register._people.Add(person.Key, person));
        db.People.AddRange(newPeople);
        var merged = register._people.Values.Where(person => person.CountsAsId is not null).ToList();
        var meant = await MeantAsync(db.People, merged, cancellationToken);
        merged.ForEach(person => register._mergedPeople[person.Key] = (person.Id, meant[person.CountsAsId!.Value]));

        var films = files.Select(file => file.Film).OfType<FilmName>().DistinctBy(film => film.Key, StringComparer.Ordinal).ToList();
        var filmKeys = films.ConvertAll(film => film.Key);
        await register._films.FillAsync(db.Films.Where(film => EF.Parameter(filmKeys).Contains(film.Key)), film => film.Key, cancellationToken);
        var newFilms = films.Where(film => !register._films.ContainsKey(film.Key)).Select(name => new Film(name)).ToList();
        await SettleAsync(newFilms, film => film.Slug, (film, slug) => film.UseSlug(slug),
            slugs => db.Films.Where(film => EF.Parameter(slugs).Contains(film.Slug)).Select(film => film.Slug), cancellationToken);
        newFilms.ForEach(film => register._films.Add(film.Key, film));
        db.Films.AddRange(newFilms);
        // Entries of a ranking name films that the site may not have; only those that were merged matter here.
        var entryKeys = files.SelectMany(file => file.Entries).Select(entry => new FilmName(entry.Title, entry.Year, entry.Qualifier).Key).Distinct(StringComparer.Ordinal).ToList();
        var mergedFilms = entryKeys.Count == 0 ? [] : await db.Films.Where(film => film.CountsAsId != null && EF.Parameter(entryKeys).Contains(film.Key)).ToListAsync(cancellationToken);
        mergedFilms = [.. mergedFilms.Union(register._films.Values.Where(film => film.CountsAsId is not null))];
        var meantFilms = await MeantAsync(db.Films, mergedFilms, cancellationToken);
        mergedFilms.ForEach(film => register._mergedFilms[film.Key] = (film.Id, meantFilms[film.CountsAsId!.Value]));

        var genres = files.SelectMany(file => file.Genres).Select(name => new Genre(name)).DistinctBy(genre => genre.Slug, StringComparer.Ordinal).ToList();
        var genreSlugs = genres.ConvertAll(genre => genre.Slug);
        await register._genres.FillAsync(db.Genres.Where(genre => EF.Parameter(genreSlugs).Contains(genre.Slug)), genre => genre.Slug, cancellationToken);
        db.Genres.AddRange(genres.Where(genre => register._genres.TryAdd(genre.Slug, genre)));

        var tags = files.SelectMany(file => file.Tags).Select(name => new Tag(name)).DistinctBy(tag => tag.Slug, StringComparer.Ordinal).ToList();
        var tagSlugs = tags.ConvertAll(tag => tag.Slug);
        await register._tags.FillAsync(db.Tags.Where(tag => EF.Parameter(tagSlugs).Contains(tag.Slug)), tag => tag.Slug, cancellationToken);
        db.Tags.AddRange(tags.Where(tag => register._tags.TryAdd(tag.Slug, tag)));

        var series = files.Select(file => file.Series).OfType<string>().Select(name => new Series(name)).DistinctBy(one => one.Slug, StringComparer.Ordinal).ToList();
        var seriesSlugs = series.ConvertAll(one => one.Slug);
        await register._series.FillAsync(db.Series.Where(one => EF.Parameter(seriesSlugs).Contains(one.Slug)), one => one.Slug, cancellationToken);
        db.Series.AddRange(series.Where(one => register._series.TryAdd(one.Slug, one)));

        var critics = files.Select(file => new Critic(file.Author ?? defaultAuthor)).DistinctBy(critic => critic.Slug, StringComparer.Ordinal).ToList();
        var criticSlugs = critics.ConvertAll(critic => critic.Slug);
        await register._critics.FillAsync(db.Critics.Where(critic => EF.Parameter(criticSlugs).Contains(critic.Slug)), critic => critic.Slug, cancellationToken);
        db.Critics.AddRange(critics.Where(critic => register._critics.TryAdd(critic.Slug, critic)));
        return register;
    }

    /// <summary>Whom the name means.</summary>
    /// <returns>With the number of the name's own row, where that one was merged into the person; else null.</returns>
    public (Person Person, int? AliasId) Person(PersonName name) => _mergedPeople.TryGetValue(name.Key, out var merged) ? (merged.Person, merged.Id) : (_people[name.Key], null);

    /// <summary>Which film the name means, likewise.</summary>
    public (Film Film, int? AliasId) Film(FilmName name) => _mergedFilms.TryGetValue(name.Key, out var merged) ? (merged.Film, merged.Id) : (_films[name.Key], null);

    /// <summary>The key of the film that an entry of a ranking means; with the key of its own name where that one was merged.</summary>
    public (string Key, string? AliasKey) FilmKey(FilmName name) => _mergedFilms.TryGetValue(name.Key, out var merged) ? (merged.Film.Key, name.Key) : (name.Key, null);

    public Genre Genre(string name) => _genres[Slug.From(name).Value];

    public Tag Tag(string name) => _tags[Slug.From(name).Value];

    public Series Series(string name) => _series[Slug.From(name).Value];

    public Critic Critic(string name) => _critics[Slug.From(name).Value];

    /// <summary>The row of the name itself, whatever it counts for; null for what none of the batch names.</summary>
    public Person? Find(PersonName name) => _people.GetValueOrDefault(name.Key);

    public Film? Find(FilmName name) => _films.GetValueOrDefault(name.Key);

    public Genre? FindGenre(string name) => _genres.GetValueOrDefault(Slug.From(name).Value);

    public Tag? FindTag(string name) => _tags.GetValueOrDefault(Slug.From(name).Value);

    public Series? FindSeries(string name) => _series.GetValueOrDefault(Slug.From(name).Value);

    public Critic? FindCritic(string name) => _critics.GetValueOrDefault(Slug.From(name).Value);

    private static Task<Dictionary<int, T>> MeantAsync<T>(IQueryable<T> all, IReadOnlyCollection<T> merged, CancellationToken cancellationToken)
        where T : INamed
    {
        var ids = merged.Select(one => one.CountsAsId!.Value).Distinct().ToList(); // merged ones alone are given
        return ids.Count == 0 ? Task.FromResult(new Dictionary<int, T>()) : all.Where(one => EF.Parameter(ids).Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellationToken);
    }

    // Two names may make one address: the later one gets “-2”, “-3” …
    private static async Task SettleAsync<T>(
        List<T> added, Func<T, string> slugOf, Action<T, string> use, Func<List<string>, IQueryable<string>> taken, CancellationToken cancellationToken)
    {
        var open = added;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var wanted = added.ToDictionary(item => item!, slugOf, EqualityComparer<object>.Default);
        for (var number = 2; open.Count > 0; number++)
        {
            var slugs = open.Select(slugOf).Distinct(StringComparer.Ordinal).ToList();
            used.UnionWith(await taken(slugs).ToListAsync(cancellationToken));
            open = open.FindAll(item => !used.Add(slugOf(item)));
            open.ForEach(item => use(item, wanted[item!] + "-" + number));
        }
    }
}
