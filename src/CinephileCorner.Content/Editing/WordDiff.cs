using System.Buffers;
using DiffPlex;
using DiffPlex.Chunkers;

namespace CinephileCorner.Content.Editing;

/// <summary>
/// Compares two texts for people: lines that stayed are matched first, then those that are most alike, and the words of each pair.
/// Lines too long or too many to compare word by word are shown as gone and come.
/// </summary>
public static class WordDiff
{
    // In words of one times words of the other; some two seconds at the worst.
    private const long MostWords = 24_000_000;
    // A longer stretch is cut into sentences first.
    private const long LongStretch = 250_000;

    private static readonly SearchValues<char> Letters = SearchValues.Create(" \t\n");

    public static TextDiff Between(string old, string now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var (before, after) = (old.Split('\n'), now.Split('\n'));
        var places = LineAlignment.Between(before, after);
        var lines = new List<DiffLine>(after.Length);
        var budget = MostWords;
        var o = 0;
        for (var n = 0; n < after.Length; n++)
        {
            // What went is shown above the new lines that stand where it was.
            var next = places.AsSpan(n).IndexOfAnyExcept(-1) is >= 0 and var ahead ? places[n + ahead] : before.Length;
            for (; o < next; o++)
                lines.Add(new DiffLine(null, [new DiffPiece(DiffKind.Removed, before[o])]));
            lines.Add(places[n] < 0 ? new DiffLine(n + 1, [new DiffPiece(DiffKind.Added, after[n])]) : new DiffLine(n + 1, Over(before[o++], after[n], ref budget)));
        }
        for (; o < before.Length; o++)
            lines.Add(new DiffLine(null, [new DiffPiece(DiffKind.Removed, before[o])]));
        var pieces = lines.SelectMany(line => line.Pieces).ToList();
        return new TextDiff(lines, Words(pieces, DiffKind.Added), Words(pieces, DiffKind.Removed));
    }

    private static List<DiffPiece> Over(string old, string now, ref long budget)
    {
        if (old == now)
            return [new DiffPiece(DiffKind.Same, now)];
        if (old.Length == 0 || now.Length == 0)
            return [new DiffPiece(DiffKind.Removed, old), new DiffPiece(DiffKind.Added, now)];
        var (start, end) = Common(old, now);
        var pieces = new List<DiffPiece>();
        Add(pieces, DiffKind.Same, now[..start]);
        Middle(pieces, old[start..^end], now[start..^end], ref budget);
        Add(pieces, DiffKind.Same, now[^end..]);
        return pieces;
    }

    // What both begin and end with, cut at a space, so that no word is torn.
    private static (int Start, int End) Common(string old, string now)
    {
        var start = old.AsSpan().CommonPrefixLength(now);
        if (start < old.Length || start < now.Length)
            start = start == 0 ? 0 : old.LastIndexOf(' ', start - 1) + 1;
        var end = 0;
        var longest = Math.Min(old.Length, now.Length) - start;
        while (end < longest && old[^(end + 1)] == now[^(end + 1)])
            end++;
        while (end > 0 && now[^end] != ' ')
            end--;
        return (start, end);
    }

    private static void Middle(List<DiffPiece> pieces, string old, string now, ref long budget)
    {
        var (was, words) = (WordChunker.Instance.Chunk(old), WordChunker.Instance.Chunk(now));
        var cost = (long)was.Count * words.Count;
        if (cost > LongStretch && BySentence(pieces, Sentences(old), Sentences(now), ref budget))
            return;
        if (cost > budget || cost == 0)
        {
            Add(pieces, DiffKind.Removed, old);
            Add(pieces, DiffKind.Added, now);
            return;
        }
        budget -= cost;
        var diff = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, DiffKind.Same, string.Concat(diff.PiecesNew.Skip(at).Take(block.InsertStartB - at)));
            Add(pieces, DiffKind.Removed, string.Concat(diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)));
            Add(pieces, DiffKind.Added, string.Concat(diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.InsertStartB + block.InsertCountB;
        }
        Add(pieces, DiffKind.Same, string.Concat(diff.PiecesNew.Skip(at)));
    }

    // False where no sentence stayed.
    private static bool BySentence(List<DiffPiece> pieces, List<string> before, List<string> after, ref long budget)
    {
        var known = LineMatch.Between(before, after);
        if (Array.TrueForAll(known, place => place < 0))
            return false;
        var (o, n) = (0, 0);
        while (o < before.Count || n < after.Count)
        {
            if (n < after.Count && known[n] == o)
            {
                Add(pieces, DiffKind.Same, after[n]);
                (o, n) = (o + 1, n + 1);
                continue;
            }
            var end = n;
            while (end < after.Count && known[end] < 0)
                end++;
            var oldEnd = end < after.Count ? known[end] : before.Count;
            Middle(pieces, string.Concat(before.Skip(o).Take(oldEnd - o)), string.Concat(after.Skip(n).Take(end - n)), ref budget);
            (o, n) = (oldEnd, end);
        }
        return true;
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('.', '!', '?') is >= 0 and var stop ? start + stop + 1 : text.Length;
            while (end < text.Length && text[end] is not ' ')
                end++;
            end = Math.Min(end + 1, text.Length);
            sentences.Add(text[start..end]);
            start = end;
        }
        return sentences;
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, string text)
    {
        if (text.Length == 0)
            return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
        else
            pieces.Add(new DiffPiece(kind, text));
    }

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
