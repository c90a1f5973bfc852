namespace CinephileCorner.Content.Editing;

/// <summary>Which line of an older text each line of a newer one is, or was made of. Empty lines say nothing about that, since all are alike.</summary>
internal static class LineAlignment
{
    // Lines that share less are two lines, not one that was changed.
    private const double LeastLikeness = 0.3;
    private const double LikenessOfBlanks = 0.01;
    private const int LargestTable = 10_000;
    private const int MostWords = 2_000;

    /// <summary>For each new line the index of the old one in whose place it stands, or -1. Indexes only grow.</summary>
    public static int[] Between(string[] old, string[] now)
    {
        var found = new int[now.Length];
        Array.Fill(found, -1);
        var (oldWords, nowWords) = (Written(old), Written(now));
        var known = LineMatch.Between([.. oldWords.Select(index => old[index])], [.. nowWords.Select(index => now[index])]);
        var (o, n) = (0, 0);
        for (var index = 0; index < known.Length; index++)
        {
            if (known[index] < 0)
                continue;
            var (oldEnd, end) = (oldWords[known[index]], nowWords[index]);
            Align(old, now, (o, oldEnd, n, end), found);
            found[end] = oldEnd;
            (o, n) = (oldEnd + 1, end + 1);
        }
        Align(old, now, (o, old.Length, n, now.Length), found);
        return found;
    }

    private static List<int> Written(string[] lines) => [.. Enumerable.Range(0, lines.Length).Where(index => !string.IsNullOrWhiteSpace(lines[index]))];

    private static void Align(string[] old, string[] now, (int OldStart, int OldEnd, int Start, int End) gap, int[] found)
    {
        var (rows, columns) = (gap.OldEnd - gap.OldStart, gap.End - gap.Start);
        if (rows == 0 || columns == 0)
            return;
        if ((rows == 1 && columns == 1) || (long)rows * columns > LargestTable)
        {
            for (var index = 0; index < Math.Min(rows, columns); index++)
                found[gap.Start + index] = gap.OldStart + index;
            return;
        }
        int[][] oldWords = [.. Enumerable.Range(gap.OldStart, rows).Select(index => Words(old[index]))];
        int[][] nowWords = [.. Enumerable.Range(gap.Start, columns).Select(index => Words(now[index]))];
        var likeness = new double[rows, columns];
        var best = new double[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                likeness[row, column] = Likeness(oldWords[row], nowWords[column]);
                best[row, column] = Math.Max(Math.Max(best[row + 1, column], best[row, column + 1]), likeness[row, column] > 0 ? likeness[row, column] + best[row + 1, column + 1] : 0);
            }
        }
        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (likeness[row, column] > 0 && best[row, column] == likeness[row, column] + best[row + 1, column + 1])
                found[gap.Start + column++] = gap.OldStart + row++;
            else if (best[row + 1, column] >= best[row, column + 1])
                row++;
            else
                column++;
        }
    }

    private static int[] Words(string line)
    {
        int[] words = [.. line.Split(' ', MostWords, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => word.GetHashCode(StringComparison.Ordinal))];
        Array.Sort(words);
        return words;
    }

    // The share of words that both have; 0 where they are no match.
    private static double Likeness(int[] old, int[] now)
    {
        if (old.Length == 0 || now.Length == 0)
            return old.Length == now.Length ? LikenessOfBlanks : 0;
        var common = 0;
        for (var (one, other) = (0, 0); one < old.Length && other < now.Length;)
        {
            if (old[one] == now[other])
                (one, other, common) = (one + 1, other + 1, common + 1);
            else if (old[one] < now[other])
                one++;
            else
                other++;
        }
        var share = 2.0 * common / (old.Length + now.Length);
        return share >= LeastLikeness ? share : 0;
    }
}
