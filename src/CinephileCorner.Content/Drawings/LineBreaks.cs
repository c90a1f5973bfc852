using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>Breaks a title into lines.</summary>
internal static class LineBreaks
{
    // A word of 60 letters must not make a line of 60 letters beside lines of three.
    private const int LongestWord = 18;

    // Past this no poster can be read anyway, and the search below grows with the square.
    private const int MostPieces = 100;

    /// <summary>The pieces a line may end after: words, of a long word parts, of ideographs each.</summary>
    public static IReadOnlyList<string> Pieces(string title)
    {
        var pieces = new List<string>();
        foreach (var word in title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // A sign that stands alone does not begin a line: “Couleurs : bleu”.
            if (pieces.Count > 0 && !word.Any(char.IsLetterOrDigit))
                pieces[^1] += " " + word;
            else if (word.EnumerateRunes().Any(Letters.IsSquare))
                pieces.AddRange(Chunks(word, 1));
            else
                pieces.AddRange(Chunks(word, LongestWord));
        }
        return pieces.Count <= MostPieces ? pieces : [.. pieces.Take(MostPieces - 1), "…"];
    }

    /// <summary>The break into so many lines whose widest line is narrowest.</summary>
    public static IReadOnlyList<string> Best(IReadOnlyList<string> pieces, int lines)
    {
        // widest[k, i]: the narrowest possible widest line when the pieces from i on fill k lines; cut[k, i]: where the first of them ends.
        var count = pieces.Count;
        var upTo = new double[count + 1];
        for (var i = 0; i < count; i++)
            upTo[i + 1] = upTo[i] + Letters.Width(pieces[i]) + (i > 0 && IsApart(pieces, i) ? Letters.Width(" ") : 0);
        var widest = new double[lines + 1, count + 1];
        var cut = new int[lines + 1, count + 1];
        for (var from = 0; from < count; from++)
            (widest[1, from], cut[1, from]) = (Width(from, count), count);
        for (var k = 2; k <= lines; k++)
        {
            for (var from = 0; from <= count - k; from++)
            {
                widest[k, from] = double.MaxValue;
                for (var to = from + 1; to <= count - k + 1; to++)
                {
                    var width = Math.Max(Width(from, to), widest[k - 1, to]);
                    if (width < widest[k, from] - 1e-9)
                        (widest[k, from], cut[k, from]) = (width, to);
                }
            }
        }
        var broken = new List<string>();
        for (int k = lines, from = 0; k > 0; from = cut[k, from], k--)
            broken.Add(Join(pieces, from, cut[k, from]));
        return broken;

        // The space before a line's first piece is not set.
        double Width(int from, int to) => upTo[to] - upTo[from] - (from > 0 && IsApart(pieces, from) ? Letters.Width(" ") : 0);
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int to)
    {
        var line = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && IsApart(pieces, i))
                line.Append(' ');
            line.Append(pieces[i]);
        }
        return line.ToString();
    }

    private static bool IsApart(IReadOnlyList<string> pieces, int index) => !(IsIdeograph(pieces[index]) && IsIdeograph(pieces[index - 1]));

    private static bool IsIdeograph(string piece) => Letters.IsSquare(piece.EnumerateRunes().First());

    private static IEnumerable<string> Chunks(string word, int size)
    {
        var runes = word.EnumerateRunes().ToList();
        return runes.Chunk(size).Select(chunk => string.Concat(chunk.Select(rune => rune.ToString())));
    }
}
