using System.Runtime.InteropServices;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>The rare words of all films, from both sides, with what each weighs.</summary>
internal sealed class SubjectIndex
{
    // A hundred words are read as they are; in longer texts a word counts the more the oftener it stands there.
    private const double PlainLength = 100;

    private readonly WordBook _book;
    private readonly int[] _rarity;
    private readonly (int WordId, int Share)[][] _ofFilm;
    private readonly Dictionary<int, List<(int Place, int Share)>> _films = [];

    public SubjectIndex(IReadOnlyList<FilmTraits> films, WordBook book)
    {
        _book = book;
        var times = new (long All, long AsThing, int Films)[book.Count];
        foreach (var subject in films.SelectMany(film => film.Subjects))
        {
            ref var sum = ref times[subject.WordId];
            sum = (sum.All + subject.Times, sum.AsThing + subject.TimesAsThing, sum.Films + 1);
        }
        // What is mostly no thing is a verb or an adjective that was taken for one.
        _rarity = Array.ConvertAll(times, word => word.AsThing * 2 >= word.All ? Rarity.OfWord(word.Films, films.Count) : 0);
        _ofFilm = new (int, int)[films.Count][];
        for (var place = 0; place < films.Count; place++)
        {
            var film = films[place];
            var damping = Math.Sqrt(Math.Max(1, film.WordCount) / PlainLength);
            _ofFilm[place] = [.. film.Subjects.Where(subject => subject.TimesAsThing > 0 && _rarity[subject.WordId] > 0)
                .Select(subject => (subject.WordId, (int)(1000 * subject.Times / (subject.Times + damping)))).OrderBy(word => word.WordId)];
            foreach (var (word, share) in _ofFilm[place])
            {
                if (!_films.TryGetValue(word, out var list))
                    _films.Add(word, list = []);
                list.Add((place, share));
            }
        }
    }

    /// <summary>How alike other films are to this one in words alone.</summary>
    public Dictionary<int, int> Alike(int here)
    {
        var sums = new Dictionary<int, int>();
        foreach (var (word, share) in _ofFilm[here])
        {
            foreach (var (there, other) in _films[word])
                CollectionsMarshal.GetValueRefOrAddDefault(sums, there, out _) += Weight(word, share, other);
        }
        return sums;
    }

    /// <summary>The words that both have, those that weigh most first.</summary>
    public List<(string Word, int Weight)> Shared(int here, int there)
    {
        var shared = new List<(string Word, int Weight)>();
        var (mine, theirs) = (_ofFilm[here], _ofFilm[there]);
        for (int one = 0, other = 0; one < mine.Length && other < theirs.Length;)
        {
            if (mine[one].WordId == theirs[other].WordId)
                shared.Add((_book[mine[one].WordId], Weight(mine[one].WordId, mine[one++].Share, theirs[other++].Share)));
            else if (mine[one].WordId < theirs[other].WordId)
                one++;
            else
                other++;
        }
        shared.Sort((one, other) => other.Weight != one.Weight ? other.Weight.CompareTo(one.Weight) : string.CompareOrdinal(one.Word, other.Word));
        return shared;
    }

    // A word that stands once in a short text, or often in a long one, has a share of a half and more.
    private int Weight(int word, int share, int other) => (int)((long)_rarity[word] * share / 1000 * other / 250);
}
