namespace CinephileCorner.Content.Editing;

/// <summary>Units of the old text and what one side wrote in their place; none of the old for what was only put in.</summary>
internal readonly record struct MergeHunk(int Start, int End, int From, int To)
{
    private bool IsInsertion => Start == End;

    private bool Grows => To - From > End - Start;

    /// <summary>One side's changes of a stretch of the old text, in order.</summary>
    public static List<MergeHunk> Of((int Start, int End) old, (List<string> Units, int Start, int End, int[] Places) side)
    {
        var hunks = new List<MergeHunk>();
        for (var (start, from) = (old.Start, side.Start); ;)
        {
            var end = start;
            while (end < old.End && side.Places[end] < 0)
                end++;
            var to = end < old.End ? side.Places[end] : side.End;
            if (end > start || to > from)
                hunks.Add(new MergeHunk(start, end, from, to));
            if (end == old.End)
                return hunks;
            (start, from) = (end + 1, to + 1);
        }
    }

    /// <summary>Both sides' changes where they only touch, as a paragraph put in before one that the other side changed; null where they meet.</summary>
    public static string? Together((List<string> Units, int Start, int End) old, List<MergeHunk> mine, List<string> myUnits, List<MergeHunk> theirs, List<string> theirUnits)
    {
        if (mine.Exists(one => theirs.Exists(one.Meets)))
            return null;
        var units = new List<string>();
        var at = old.Start;
        foreach (var (hunk, written) in mine.Select(hunk => (hunk, myUnits)).Concat(theirs.Select(hunk => (hunk, theirUnits))).OrderBy(one => one.hunk.Start).ThenBy(one => one.hunk.End))
        {
            units.AddRange(old.Units[at..hunk.Start]);
            units.AddRange(written[hunk.From..hunk.To]);
            at = hunk.End;
        }
        units.AddRange(old.Units[at..old.End]);
        // What has no line end would run into what follows.
        return units.SkipLast(1).All(unit => unit.EndsWith('\n')) ? string.Concat(units) : null;
    }

    private bool Meets(MergeHunk other)
    {
        if (End < other.Start || other.End < Start)
            return false;
        var touches = End == other.Start || other.End == Start;
        // Put in where the other side put something in as well, nobody knows what comes first.
        return !touches || (IsInsertion && other.IsInsertion) || (IsInsertion && other.Grows) || (other.IsInsertion && Grows);
    }
}
