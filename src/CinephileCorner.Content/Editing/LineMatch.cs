namespace CinephileCorner.Content.Editing;

/// <summary>Which lines (or paragraphs) of a text were already in an older one, in the same order.</summary>
internal static class LineMatch
{
    // A gap of more is left unmatched: it was rewritten, and the table would cost more than it tells.
    private const int LargestTable = 4_000_000;

    /// <summary>For each new line the index of the old one it is, or -1. Indexes only grow.</summary>
    public static int[] Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var found = new int[now.Count];
        Array.Fill(found, -1);
        var gaps = new Stack<(int OldStart, int OldEnd, int Start, int End)>();
        gaps.Push((0, old.Count, 0, now.Count));
        while (gaps.TryPop(out var gap))
        {
            var (oldStart, oldEnd, start, end) = gap;
            for (; oldStart < oldEnd && start < end && old[oldStart] == now[start]; oldStart++, start++)
                found[start] = oldStart;
            for (; oldStart < oldEnd && start < end && old[oldEnd - 1] == now[end - 1]; oldEnd--, end--)
                found[end - 1] = oldEnd - 1;
            if (oldStart == oldEnd || start == end)
                continue;
            if ((long)(oldEnd - oldStart) * (end - start) <= LargestTable)
            {
                ByTable(old, now, (oldStart, oldEnd, start, end), found);
                continue;
            }
            foreach (var (before, at) in Anchors(old, now, (oldStart, oldEnd, start, end)))
            {
                found[at] = before;
                gaps.Push((oldStart, before, start, at));
                (oldStart, start) = (before + 1, at + 1);
            }
            if (start > gap.Start && oldStart > gap.OldStart && (oldEnd - oldStart, end - start) != (gap.OldEnd - gap.OldStart, gap.End - gap.Start))
                gaps.Push((oldStart, oldEnd, start, end));
        }
        return found;
    }

    // Lines that stand once on both sides, as many of them as keep their order.
    private static List<(int Old, int Now)> Anchors(IReadOnlyList<string> old, IReadOnlyList<string> now, (int OldStart, int OldEnd, int Start, int End) gap)
    {
        var before = Once(old, gap.OldStart, gap.OldEnd);
        var pairs = Once(now, gap.Start, gap.End).Where(line => line.Value >= 0 && before.GetValueOrDefault(line.Key, -1) >= 0)
            .Select(line => (Old: before[line.Key], Now: line.Value)).OrderBy(pair => pair.Now).ToList();
        var tails = new List<int>();
        var previous = new int[pairs.Count];
        for (var index = 0; index < pairs.Count; index++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].Old < pairs[index].Old ? (middle + 1, high) : (low, middle);
            }
            previous[index] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(index);
            else
                tails[low] = index;
        }
        var kept = new List<(int, int)>();
        for (var index = tails.Count > 0 ? tails[^1] : -1; index >= 0; index = previous[index])
            kept.Add(pairs[index]);
        kept.Reverse();
        return kept;
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> lines, int start, int end)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = start; index < end; index++)
            places[lines[index]] = places.ContainsKey(lines[index]) ? -1 : index;
        return places;
    }

    private static void ByTable(IReadOnlyList<string> old, IReadOnlyList<string> now, (int OldStart, int OldEnd, int Start, int End) gap, int[] found)
    {
        var (rows, columns) = (gap.OldEnd - gap.OldStart, gap.End - gap.Start);
        var common = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
                common[row, column] = old[gap.OldStart + row] == now[gap.Start + column] ? common[row + 1, column + 1] + 1 : Math.Max(common[row + 1, column], common[row, column + 1]);
        }
        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (old[gap.OldStart + row] == now[gap.Start + column])
                found[gap.Start + column++] = gap.OldStart + row++;
            else if (common[row + 1, column] >= common[row, column + 1])
                row++;
            else
                column++;
        }
    }
}
