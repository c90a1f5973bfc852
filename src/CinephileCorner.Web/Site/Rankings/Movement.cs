using System.Globalization;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>What moved between two versions of a ranking.</summary>
/// <param name="Moves">Of each entry of the later one, in the order of its text.</param>
/// <param name="LeftOut">Entries of the earlier one that are gone, each with its place, in the order of its text.</param>
public sealed record Movement(IReadOnlyList<EntryMove> Moves, IReadOnlyList<(OrderedEntry Entry, int Place)> LeftOut)
{
    // A ranking of which more is new was written anew; looking for slips in it would take long and find none.
    private const int MostPairs = 40_000;

    /// <summary>
    /// Compares by the numbers that are printed; where one of the two has entries without, by the order of the text, counted from
    /// the end where the numbers there are count down.
    /// </summary>
    public static Movement Between(EntryOrder earlier, EntryOrder later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var numbered = earlier.IsNumbered && later.IsNumbered;
        var wasDown = earlier.CountsDown ?? later.CountsDown ?? false;
        var isDown = later.CountsDown ?? wasDown;
        var before = earlier.Entries.Select((entry, index) => (Entry: entry, Place: PlaceOf(earlier, index, wasDown))).ToDictionary(one => (one.Entry.FilmKey, one.Entry.Copy));
        var moves = later.Entries.Select((entry, index) =>
            before.Remove((entry.FilmKey, entry.Copy), out var known) ? new EntryMove(PlaceOf(later, index, isDown), known.Place, known.Entry) : new EntryMove(PlaceOf(later, index, isDown), null, null)).ToList();
        Reword(before, moves, later);
        return new Movement(moves, before.Values.ToList());

        int PlaceOf(EntryOrder order, int index, bool down) => numbered ? order.Entries[index].Number!.Value : down ? order.Entries.Count - index : index + 1; // all have one
    }

    // What seems new may be what seems gone, spelt or dated better.
    private static void Reword(Dictionary<(string FilmKey, int Copy), (OrderedEntry Entry, int Place)> gone, List<EntryMove> moves, EntryOrder later)
    {
        var added = Enumerable.Range(0, moves.Count).Where(index => moves[index].Was is null).Select(index => (Index: index, Title: FoldedTitle.Of(later.Entries[index]))).ToList();
        if (added.Count == 0 || gone.Count == 0)
            return;
        var left = gone.Values.Select(one => (one.Entry, one.Place, Title: FoldedTitle.Of(one.Entry))).ToList();
        var byTitle = left.ToLookup(one => one.Title.Title, StringComparer.Ordinal);
        Pair(title => byTitle[title.Title], (one, title) => one.IsDatedAnew(title));
        if ((long)added.Count * left.Count <= MostPairs)
            Pair(_ => left, (one, title) => one.IsSlipOf(title));

        void Pair(Func<FoldedTitle, IEnumerable<(OrderedEntry Entry, int Place, FoldedTitle Title)>> among, Func<FoldedTitle, FoldedTitle, bool> maybe)
        {
            foreach (var (index, title) in added.Where(one => moves[one.Index].Was is null))
            {
                var found = among(title).FirstOrDefault(one => gone.ContainsKey((one.Entry.FilmKey, one.Entry.Copy)) && maybe(one.Title, title));
                if (found.Entry is null)
                    continue;
                gone.Remove((found.Entry.FilmKey, found.Entry.Copy));
                moves[index] = moves[index] with { Former = found.Place, Was = found.Entry };
            }
        }
    }

    /// <summary>Whether nobody would see a difference in the order.</summary>
    public bool IsNone => LeftOut.Count == 0 && Moves.All(move => move.Up == 0);

    /// <summary>“2 new, 5 up, 4 down, 1 left out”; what did not happen is not said. “Nothing moved” when nothing did.</summary>
    public string Words
    {
        get
        {
            (int Count, string Word)[] kinds =
            [
                (Moves.Count(move => move.Up is null), "new"), (Moves.Count(move => move.Up > 0), "up"), (Moves.Count(move => move.Up < 0), "down"), (LeftOut.Count, "left out"),
            ];
            var said = kinds.Where(kind => kind.Count > 0).Select(kind => kind.Count.ToString(CultureInfo.InvariantCulture) + " " + kind.Word).ToList();
            var stayed = Moves.Count(move => move.Up == 0);
            if (said.Count == 0)
                return "Nothing moved";
            return string.Join(", ", said) + (stayed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {stayed} where {(stayed == 1 ? "it" : "they")} stood"));
        }
    }
}
