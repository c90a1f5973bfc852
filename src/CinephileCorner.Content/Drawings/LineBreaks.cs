using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>Breaks a title into lines.</summary>
internal static class LineBreaks
{
    // A word of 60 letters must not make a line of 60 letters beside lines of three.
    private const int LongestWord = 18;

    /// <summary>The pieces a line may end after: words, of a long word parts, of ideographs each.</summary>
    public static IReadOnlyList<string> Pieces(string title)
    {
        var pieces = new List<string>();
        foreach (var word in title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EnumerateRunes().Any(Letters.IsSquare))
                pieces.AddRange(Chunks(word, 1));
            else
                pieces.AddRange(Chunks(word, LongestWord));
        }
        return pieces;
    }

    /// <summary>The break into so many lines whose widest line is narrowest.</summary>
    public static IReadOnlyList<string> Best(IReadOnlyList<string> pieces, int lines)
    {
        // widest[k][i]: the narrowest possible widest line when the pieces from i on fill k lines; cut[k][i]: where the first of them ends.
        var count = pieces.Count;
        var widest = new double[lines + 1, count + 1];
        var cut = new int[lines + 1, count + 1];
        for (var from = 0; from < count; from++)
            (widest[1, from], cut[1, from]) = (Letters.Width(Join(pieces, from, count)), count);
        for (var k = 2; k <= lines; k++)
        {
            for (var from = 0; from <= count - k; from++)
            {
                widest[k, from] = double.MaxValue;
                for (var to = from + 1; to <= count - k + 1; to++)
                {
                    var width = Math.Max(Letters.Width(Join(pieces, from, to)), widest[k - 1, to]);
                    if (width < widest[k, from] - 1e-9)
                        (widest[k, from], cut[k, from]) = (width, to);
                }
            }
        }
        var broken = new List<string>();
        for (int k = lines, from = 0; k > 0; from = cut[k, from], k--)
            broken.Add(Join(pieces, from, cut[k, from]));
        return broken;
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to)
    {
        var line = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && !(IsIdeograph(pieces[i]) && IsIdeograph(pieces[i - 1])))
                line.Append(' ');
            line.Append(pieces[i]);
        }
        return line.ToString();
    }

    private static bool IsIdeograph(string piece) => Letters.IsSquare(piece.EnumerateRunes().First());

    private static IEnumerable<string> Chunks(string word, int size)
    {
        var runes = word.EnumerateRunes().ToList();
        return runes.Chunk(size).Select(chunk => string.Concat(chunk.Select(rune => rune.ToString())));
    }
}
