namespace CinephileCorner.Domain;

/// <summary>How many slips of the hand lie between two words: a letter missing, too many, wrong, or two of them swapped (optimal string alignment).</summary>
public static class EditDistance
{
    private const int Longest = 512;

    /// <summary>The number of slips; null when there are more than <paramref name="most"/>, or a word is longer than 512 units.</summary>
    public static int? Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > Longest || other.Length > Longest)
            return null;
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = one[line - 1] == other[column - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(last[column] + 1, row[column - 1] + 1), last[column - 1] + change);
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    slips = Math.Min(slips, before[column - 2] + 1);
                row[column] = slips;
                least = Math.Min(least, slips);
            }
            if (least > most)
                return null;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[other.Length] <= most ? last[other.Length] : null;
    }

    /// <summary>How many slips are forgiven in a word of that many letters: none in the shortest, one in short ones, two in long ones.</summary>
    public static int Forgiven(int letters) => letters switch { <= 2 => 0, <= 7 => 1, _ => 2 };
}
