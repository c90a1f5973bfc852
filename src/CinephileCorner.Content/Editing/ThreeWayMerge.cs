namespace CinephileCorner.Content.Editing;

/// <summary>Brings two changes of one text together: facts by line, prose by paragraph.</summary>
public static class ThreeWayMerge
{
    /// <summary>Changes in different places are both taken; the same place changed differently is a conflict, which holds all three.</summary>
    public static MergeResult Merge(string @base, string mine, string theirs)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        if (mine == theirs || theirs == @base)
            return new MergeResult(mine, [Agreed(mine)]);
        if (mine == @base)
            return new MergeResult(theirs, [Agreed(theirs)]);
        // A last line without its end is another line to whoever writes on below it; with their ends the two may well agree.
        if (!(Ends(@base) && Ends(mine) && Ends(theirs)) && Of(Ended(@base), Ended(mine), Ended(theirs)).Text is { } ended)
        {
            var text = (Ends(mine) == Ends(@base) ? Ends(theirs) : Ends(mine)) ? ended : ended[..^1];
            return new MergeResult(text, [Agreed(text)]);
        }
        return Of(@base, mine, theirs);
    }

    /// <summary>The text once every conflict is settled.</summary>
    /// <param name="choices">One for each conflict, in order.</param>
    public static string Resolve(IReadOnlyList<MergePiece> pieces, IReadOnlyList<MergeChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(choices);
        if (pieces.Count(piece => piece.IsConflict) != choices.Count)
            throw new ArgumentException("There is one choice for each conflict.", nameof(choices));
        var conflict = 0;
        return string.Concat(pieces.Select(piece => piece.Agreed ?? choices[conflict++] switch
        {
            MergeChoice.Mine => piece.Mine,
            MergeChoice.Theirs => piece.Theirs,
            MergeChoice.Base => piece.Base,
            _ => Both(piece),
        }));
    }

    // Two paragraphs kept both must not run into one.
    private static string Both(MergePiece piece) =>
        piece.Mine.Length == 0 || piece.Theirs.Length == 0 ? piece.Mine + piece.Theirs : piece.Mine.TrimEnd('\n') + "\n\n" + piece.Theirs;

    private static MergeResult Of(string @base, string mine, string theirs)
    {
        var (old, my, their) = (MergeUnits.Of(@base), MergeUnits.Of(mine), MergeUnits.Of(theirs));
        var pieces = Pieces(old, my, their);
        if (!pieces.Exists(piece => piece.IsConflict) && HasDoubles(MergeUnits.Of(string.Concat(pieces.Select(piece => piece.Agreed))), old, my, their))
            pieces = Undecided(old, my, their);
        return new MergeResult(pieces.Exists(piece => piece.IsConflict) ? null : string.Concat(pieces.Select(piece => piece.Agreed)), pieces);
    }

    // A paragraph that both moved, each to another place, would stand in both.
    private static bool HasDoubles(List<string> merged, List<string> old, List<string> mine, List<string> theirs)
    {
        var (before, my, their) = (Counted(old), Counted(mine), Counted(theirs));
        return Counted(merged).Any(unit => before.ContainsKey(unit.Key) && unit.Value > Math.Max(my.GetValueOrDefault(unit.Key), their.GetValueOrDefault(unit.Key)));

        // Rules and fences stand in a text more than once without being the same.
        static Dictionary<string, int> Counted(List<string> units) => units.Select(unit => unit.Trim())
            .Where(unit => unit.Any(char.IsLetterOrDigit) && !unit.StartsWith(":::", StringComparison.Ordinal)).CountBy(unit => unit, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    // Everything between what the three begin and end with.
    private static List<MergePiece> Undecided(List<string> old, List<string> mine, List<string> theirs)
    {
        var shortest = Math.Min(old.Count, Math.Min(mine.Count, theirs.Count));
        var start = 0;
        while (start < shortest && old[start] == mine[start] && old[start] == theirs[start])
            start++;
        var end = 0;
        while (end < shortest - start && old[^(end + 1)] == mine[^(end + 1)] && old[^(end + 1)] == theirs[^(end + 1)])
            end++;
        var pieces = new List<MergePiece>();
        Add(pieces, Agreed(Joined(old, 0, start)));
        Add(pieces, new MergePiece(null, Joined(old, start, old.Count - end), Joined(mine, start, mine.Count - end), Joined(theirs, start, theirs.Count - end)));
        Add(pieces, Agreed(Joined(old, old.Count - end, old.Count)));
        return pieces;
    }

    private static bool Ends(string text) => text.EndsWith('\n');

    private static string Ended(string text) => Ends(text) ? text : text + "\n";

    private static List<MergePiece> Pieces(List<string> old, List<string> mine, List<string> theirs)
    {
        var (inMine, inTheirs) = (Places(old, mine), Places(old, theirs));
        var pieces = new List<MergePiece>();
        var (o, m, t) = (0, 0, 0);
        while (o < old.Count || m < mine.Count || t < theirs.Count)
        {
            if (o < old.Count && inMine[o] == m && inTheirs[o] == t)
            {
                Add(pieces, Agreed(old[o]));
                (o, m, t) = (o + 1, m + 1, t + 1);
                continue;
            }
            // A boundary is where all three stand still together: before a unit both kept, or between two changes that only touch.
            var end = o;
            while (end < old.Count && (inMine[end] < 0 || inTheirs[end] < 0))
                end++;
            var (mineEnd, theirsEnd) = end < old.Count ? (inMine[end], inTheirs[end]) : (mine.Count, theirs.Count);
            Settle(pieces, (old, o, end), (mine, m, mineEnd, inMine), (theirs, t, theirsEnd, inTheirs));
            (o, m, t) = (end, mineEnd, theirsEnd);
        }
        return pieces;
    }

    // Between two units both kept: each side's changes are units of the old text replaced in place when their numbers agree.
    private static void Settle(List<MergePiece> pieces, (List<string> Units, int Start, int End) old, (List<string> Units, int Start, int End, int[] Places) mine, (List<string> Units, int Start, int End, int[] Places) theirs)
    {
        var (was, my, their) = (Joined(old.Units, old.Start, old.End), Joined(mine.Units, mine.Start, mine.End), Joined(theirs.Units, theirs.Start, theirs.End));
        var count = old.End - old.Start;
        if (my == their || their == was)
            Add(pieces, Agreed(my));
        else if (my == was)
            Add(pieces, Agreed(their));
        else if (count > 1 && mine.End - mine.Start == count && theirs.End - theirs.Start == count && StandsStill(old.Start, old.End, mine.Start, mine.Places) && StandsStill(old.Start, old.End, theirs.Start, theirs.Places))
        {
            for (var index = 0; index < count; index++)
            {
                Settle(pieces, (old.Units, old.Start + index, old.Start + index + 1), (mine.Units, mine.Start + index, mine.Start + index + 1, mine.Places), (theirs.Units, theirs.Start + index, theirs.Start + index + 1, theirs.Places));
            }
        }
        else if (MergeHunk.Together(old, MergeHunk.Of((old.Start, old.End), mine), mine.Units, MergeHunk.Of((old.Start, old.End), theirs), theirs.Units) is { } both)
            Add(pieces, Agreed(both));
        else
            Add(pieces, new MergePiece(null, was, my, their));
    }

    // Whether what one side kept is where it was: of two paragraphs that changed places, neither is what the other became.
    private static bool StandsStill(int start, int end, int at, int[] places)
    {
        for (var index = start; index < end; index++)
        {
            if (places[index] >= 0 && places[index] != at + index - start)
                return false;
        }
        return true;
    }

    private static string Joined(List<string> units, int start, int end) => string.Concat(units.Skip(start).Take(end - start));

    private static MergePiece Agreed(string text) => new(text, "", "", "");

    private static void Add(List<MergePiece> pieces, MergePiece piece)
    {
        if (piece.Agreed is { } text && pieces.Count > 0 && pieces[^1].Agreed is { } before)
            pieces[^1] = Agreed(before + text);
        else if (piece.Agreed is not "")
            pieces.Add(piece);
    }

    private static int[] Places(List<string> old, List<string> now)
    {
        var places = new int[old.Count];
        Array.Fill(places, -1);
        var known = LineMatch.Between(old, now);
        for (var index = 0; index < known.Length; index++)
        {
            if (known[index] >= 0)
                places[known[index]] = index;
        }
        return places;
    }
}
