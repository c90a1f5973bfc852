namespace CinephileCorner.Content.Mentions;

/// <summary>The films that a passage was found to name, in the order of its words.</summary>
internal sealed class NamedFilms(Passage passage)
{
    // A sentence of half a megabyte may name ten thousand.
    private const int Most = 8;

    private readonly List<(int First, int Last, KnownFilm Film)> _films = [];

    public void Add(int first, int last, KnownFilm film) => _films.Add((first, last, film));

    /// <summary>Those in the sentence of these words, the nearest few on either side.</summary>
    public IEnumerable<(int First, int Last, KnownFilm Film)> Beside(int first)
    {
        var (low, high) = (0, _films.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _films[middle].First < first ? (middle + 1, high) : (low, middle);
        }
        for (var at = Math.Max(0, low - Most); at < Math.Min(_films.Count, low + Most); at++)
        {
            if (passage.SentenceOf(_films[at].First) == passage.SentenceOf(first))
                yield return _films[at];
        }
    }
}
