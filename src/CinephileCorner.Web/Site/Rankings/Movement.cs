using System.Globalization;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>What moved between two versions of a ranking.</summary>
/// <param name="Moves">Of each entry of the later one, in the order of its text.</param>
/// <param name="LeftOut">Entries of the earlier one that are gone, each with its place, in the order of its text.</param>
public sealed record Movement(IReadOnlyList<EntryMove> Moves, IReadOnlyList<(StandingEntry Entry, int Place)> LeftOut)
{
    /// <summary>Compares by the numbers that are printed, or by the order of the text where one of the two has entries without.</summary>
    public static Movement Between(Standing earlier, Standing later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var numbered = earlier.IsNumbered && later.IsNumbered;
        var before = earlier.Entries.Select((entry, index) => (entry, Place: PlaceOf(entry, index))).ToDictionary(one => (one.entry.FilmKey, one.entry.Copy), one => one);
        var moves = later.Entries.Select((entry, index) => new EntryMove(PlaceOf(entry, index), before.Remove((entry.FilmKey, entry.Copy), out var known) ? known.Place : null)).ToList();
        // What seems new may be what seems gone, spelt or dated better.
        for (var i = 0; i < moves.Count && before.Count > 0; i++)
        {
            if (moves[i].Former is null && before.Values.FirstOrDefault(one => one.entry.MayBe(later.Entries[i])) is { entry: { } former } found && before.Remove((former.FilmKey, former.Copy)))
                moves[i] = moves[i] with { Former = found.Place };
        }
        return new Movement(moves, before.Values.Select(one => (one.entry, one.Place)).ToList());

        int PlaceOf(StandingEntry entry, int index) => numbered ? entry.Number!.Value : index + 1; // all have one
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
