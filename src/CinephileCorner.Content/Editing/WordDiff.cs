using System.Buffers;
using DiffPlex;
using DiffPlex.Chunkers;

namespace CinephileCorner.Content.Editing;

/// <summary>
/// Compares two texts for people: lines that stayed are matched first, then the words of those that took each other's place.
/// Lines too long or too many to compare word by word are shown as gone and come.
/// </summary>
public static class WordDiff
{
    private const int LongestLine = 8_000;
    private const int MostWords = 2_000_000;

    private static readonly SearchValues<char> Letters = SearchValues.Create(" \t\n");

    public static TextDiff Between(string old, string now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var (before, after) = (old.Split('\n'), now.Split('\n'));
        var known = LineMatch.Between(before, after);
        var lines = new List<DiffLine>(after.Length);
        var budget = MostWords;
        var (o, n) = (0, 0);
        while (o < before.Length || n < after.Length)
        {
            if (n < after.Length && known[n] == o)
            {
                lines.Add(new DiffLine(n + 1, [new DiffPiece(DiffKind.Same, after[n])]));
                (o, n) = (o + 1, n + 1);
                continue;
            }
            var end = n;
            while (end < after.Length && known[end] < 0)
                end++;
            var oldEnd = end < after.Length ? known[end] : before.Length;
            Replace(lines, before, o, oldEnd, after, n, end, ref budget);
            (o, n) = (oldEnd, end);
        }
        var pieces = lines.SelectMany(line => line.Pieces).ToList();
        return new TextDiff(lines, Words(pieces, DiffKind.Added), Words(pieces, DiffKind.Removed));
    }

    // Lines that took the place of others, each over the one it stands for.
    private static void Replace(List<DiffLine> lines, string[] before, int o, int oldEnd, string[] after, int n, int end, ref int budget)
    {
        for (; o < oldEnd && n < end; o++, n++)
            lines.Add(Over(before[o], after[n], n + 1, ref budget));
        for (; o < oldEnd; o++)
            lines.Add(new DiffLine(null, [new DiffPiece(DiffKind.Removed, before[o])]));
        for (; n < end; n++)
            lines.Add(new DiffLine(n + 1, [new DiffPiece(DiffKind.Added, after[n])]));
    }

    private static DiffLine Over(string old, string now, int number, ref int budget)
    {
        if (old.Length == 0 || now.Length == 0)
            return new DiffLine(number, [new DiffPiece(DiffKind.Removed, old), new DiffPiece(DiffKind.Added, now)]);
        var cost = (old.Length / 5) * (now.Length / 5);
        if (old.Length > LongestLine || now.Length > LongestLine || cost > budget)
            return new DiffLine(number, [.. Some(DiffKind.Removed, old), .. Some(DiffKind.Added, now)]);
        budget -= cost;
        var diff = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var pieces = new List<DiffPiece>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            pieces.AddRange(Some(DiffKind.Same, string.Concat(diff.PiecesNew.Skip(at).Take(block.InsertStartB - at))));
            pieces.AddRange(Some(DiffKind.Removed, string.Concat(diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA))));
            pieces.AddRange(Some(DiffKind.Added, string.Concat(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB))));
            at = block.InsertStartB + block.InsertCountB;
        }
        pieces.AddRange(Some(DiffKind.Same, string.Concat(diff.PiecesNew.Skip(at))));
        return new DiffLine(number, pieces);
    }

    private static IEnumerable<DiffPiece> Some(DiffKind kind, string text) => text.Length == 0 ? [] : [new DiffPiece(kind, text)];

    private static int Words(List<DiffPiece> pieces, DiffKind kind)
    {
        var words = 0;
        foreach (var piece in pieces.Where(piece => piece.Kind == kind))
        {
            foreach (var part in piece.Text.AsSpan().SplitAny(Letters))
                words += part.End.Value > part.Start.Value ? 1 : 0;
        }
        return words;
    }
}
