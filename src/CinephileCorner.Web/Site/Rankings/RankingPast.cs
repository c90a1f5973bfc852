namespace CinephileCorner.Web.Site.Rankings;

/// <summary>How a ranking stands, and how it stood before.</summary>
public sealed class RankingPast
{
    private readonly IReadOnlyList<FormerOrder> _texts;
    private readonly DateTime? _knownFromUtc;
    private readonly List<Movement> _steps;

    /// <summary>Compares each text with the next.</summary>
    /// <param name="texts">What readers had before, oldest first, no two alike in a row.</param>
    /// <param name="knownFromUtc">Where the oldest of them began, when there are older ones; null when there are none.</param>
    public RankingPast(EntryOrder now, IReadOnlyList<FormerOrder> texts, DateTime? knownFromUtc)
    {
        ArgumentNullException.ThrowIfNull(texts);
        (Now, _texts, _knownFromUtc) = (now, texts, knownFromUtc);
        _steps = texts.Zip(texts.Select(text => text.Order).Skip(1).Append(now), (text, next) => Movement.Between(text.Order, next)).ToList();
    }

    public EntryOrder Now { get; }

    /// <summary>When its order changed for readers, earliest first.</summary>
    public IEnumerable<DateTime> MovedUtc => _texts.Zip(_steps).Where(pair => !pair.Second.IsNone).Select(pair => pair.First.UntilUtc);

    /// <summary>As readers had it at that moment, or, before it was published, as they first had it; null when that is further back than what is known.</summary>
    public EntryOrder? At(DateTime momentUtc) =>
        _knownFromUtc > momentUtc ? null : _texts.FirstOrDefault(text => text.UntilUtc > momentUtc)?.Order ?? Now;

    /// <summary>Of each entry of now the ids it had while it was spelt or dated otherwise, so that links to it go on leading there; none that another entry has by now.</summary>
    public IReadOnlyList<IReadOnlyList<string>> FormerAnchors()
    {
        var taken = Now.Entries.Select(entry => entry.Anchor).ToHashSet(StringComparer.Ordinal);
        var anchors = Now.Entries.Select(_ => new List<string>()).ToList();
        // Which entry of now each one of a version has become.
        var became = Now.Entries.Select((entry, index) => (entry, index)).ToDictionary(one => (one.entry.FilmKey, one.entry.Copy), one => one.index);
        var later = Now;
        for (var step = _steps.Count - 1; step >= 0; step--)
        {
            var before = new Dictionary<(string FilmKey, int Copy), int>();
            foreach (var (entry, move) in later.Entries.Zip(_steps[step].Moves))
            {
                if (move.Was is not { } was || !became.TryGetValue((entry.FilmKey, entry.Copy), out var index))
                    continue;
                before[(was.FilmKey, was.Copy)] = index;
                if (taken.Add(was.Anchor))
                    anchors[index].Add(was.Anchor);
            }
            (became, later) = (before, _texts[step].Order);
        }
        return anchors;
    }
}
