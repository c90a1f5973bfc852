using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>
/// Which films are like which, of everything published at one moment: people, genres, words and namings, looked up from both
/// sides. The same films give the same answers, in whatever order they come and whatever numbers the store gave them.
/// </summary>
public sealed class LikenessMap : IOverview
{
    // Of what alone makes films alike in words or genres only so many are looked at closely: the shelf has room for six.
    private const int CloseLooks = 60;
    private const int MostForOnePerson = 4;

    private readonly List<FilmTraits> _films;
    private readonly FrozenDictionary<int, int> _places;
    private readonly FrozenDictionary<int, int[]> _byPerson;
    private readonly FrozenDictionary<string, int[]> _byGenre;
    private readonly FrozenDictionary<int, int[]> _namedBy;
    private readonly SubjectIndex _subjects;
    private readonly PairWeighing _weighing;

    public LikenessMap(IEnumerable<FilmTraits> films, WordBook words, int articleCount)
    {
        ArticleCount = articleCount;
        // The best first, so that of equals the better film stands before the other.
        _films = [.. films.OrderByDescending(film => film.HalfPoints).ThenByDescending(film => film.PublishedUtc).ThenBy(film => film.Key, StringComparer.Ordinal)];
        var places = new Dictionary<int, int>(_films.Count);
        for (var place = 0; place < _films.Count; place++)
            places.Add(_films[place].FilmId, place);
        _places = places.ToFrozenDictionary();
        _byPerson = Places(film => film.Credits.Select(credit => credit.PersonId).Distinct());
        _byGenre = Places(film => film.Genres);
        _namedBy = Places(film => film.Names.Keys.Where(places.ContainsKey));
        _subjects = new SubjectIndex(_films, words);
        _weighing = new PairWeighing(_films.Count, person => _byPerson[person].Length, genre => _byGenre[genre].Length, film => _namedBy[film].Length, _subjects);
        // The index keeps of the words what it needs.
        _films = _films.ConvertAll(film => film with { Subjects = [] });
    }

    public int ArticleCount { get; }

    public int FilmCount => _films.Count;

    /// <summary>The films most like it, the most alike first; none when it is not here, or when nothing is like it.</summary>
    public IReadOnlyList<LikeFilm> Like(int filmId, int atMost)
    {
        if (!_places.TryGetValue(filmId, out var here))
            return [];
        var film = _films[here];
        var alike = Candidates(here)
            .Select(there => (There: there, Like: _weighing.Weigh(film, here, _films[there], there)))
            .Where(one => one.Like is not null)
            .OrderByDescending(one => one.Like!.Weight).ThenBy(one => one.There)
            .Select(one => one.Like!)
            .ToList();
        return Varied(alike).Take(atMost).ToList();
    }

    // Six films of one director are a filmography: from the fifth on each counts half. Equals stay in their order.
    private static IEnumerable<LikeFilm> Varied(List<LikeFilm> alike)
    {
        var times = new Dictionary<int, int>();
        return alike
            .ConvertAll(like => (Like: like, Weight: like.Reasons[0] is SharedPeople people && ++CollectionsMarshal.GetValueRefOrAddDefault(times, people.PersonIds[0], out _) > MostForOnePerson ? like.Weight / 2 : like.Weight))
            .OrderByDescending(one => one.Weight)
            .Select(one => one.Like);
    }

    private HashSet<int> Candidates(int here)
    {
        var film = _films[here];
        var candidates = new HashSet<int>();
        foreach (var credit in film.Credits)
            candidates.UnionWith(_byPerson[credit.PersonId]);
        foreach (var named in film.Names.Keys)
        {
            if (_places.TryGetValue(named, out var there))
                candidates.Add(there);
        }
        if (_namedBy.TryGetValue(film.FilmId, out var naming))
            candidates.UnionWith(naming);
        candidates.UnionWith(Foremost(_subjects.Alike(here)));
        candidates.UnionWith(Foremost(AlikeInGenre(film)));
        candidates.Remove(here);
        return candidates;
    }

    private Dictionary<int, int> AlikeInGenre(FilmTraits film)
    {
        var sums = new Dictionary<int, int>();
        foreach (var genre in film.Genres)
        {
            var weight = Rarity.OfGenre(_byGenre[genre].Length, _films.Count);
            if (weight == 0)
                continue;
            foreach (var there in _byGenre[genre])
                CollectionsMarshal.GetValueRefOrAddDefault(sums, there, out _) += weight;
        }
        return sums.ToDictionary(one => one.Key, one => PairWeighing.Sharpened(one.Value, film, _films[one.Key]));
    }

    private static IEnumerable<int> Foremost(Dictionary<int, int> weights) =>
        weights.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Take(CloseLooks).Select(one => one.Key);

    private FrozenDictionary<TKey, int[]> Places<TKey>(Func<FilmTraits, IEnumerable<TKey>> keys)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, List<int>>();
        for (var place = 0; place < _films.Count; place++)
        {
            foreach (var key in keys(_films[place]))
            {
                if (!places.TryGetValue(key, out var list))
                    places.Add(key, list = []);
                list.Add(place);
            }
        }
        return places.ToFrozenDictionary(one => one.Key, one => one.Value.ToArray());
    }
}
