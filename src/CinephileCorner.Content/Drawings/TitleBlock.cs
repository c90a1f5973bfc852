using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>
/// A title set to fill a rectangle: broken into up to seven lines, each sized to fill the width, the break with the largest
/// inked area.
/// </summary>
internal sealed record TitleBlock(IReadOnlyList<TitleLine> Lines, double Height)
{
    private const int MostLines = 7;
    private const double Gap = .085;
    private const double GapBelowAccents = .2;

    // Other scripts stand higher than capitals and reach below the line.
    private const double HeightOfOthers = .92;
    private const double GapOfOthers = .3;
    private const double BelowOthers = .25;

    /// <summary>Sets a title.</summary>
    /// <param name="mostSize">The largest letters there may be.</param>
    public static TitleBlock Fit(string title, double width, double height, double mostSize)
    {
        var pieces = LineBreaks.Pieces(title.ToUpperInvariant());
        if (pieces.Count == 0)
            return new TitleBlock([], 0);
        TitleBlock? best = null;
        var bestArea = 0.0;
        for (var count = 1; count <= Math.Min(pieces.Count, MostLines); count++)
        {
            var block = Set(LineBreaks.Best(pieces, count), width, height, mostSize);
            var area = block.Lines.Sum(line => Letters.Width(line.Text) * line.Size * line.Size * Letters.CapHeight);
            if (best is null || area > bestArea * 1.02)
                (best, bestArea) = (block, area);
        }
        return best!; // there is at least one piece, so the loop ran
    }

    private static TitleBlock Set(IReadOnlyList<string> lines, double width, double height, double mostSize)
    {
        var sizes = lines.Select(line => Math.Min(width / Math.Max(.1, Letters.Width(line)), mostSize)).ToList();
        var tall = HeightOf(lines, sizes);
        var shrink = tall > height ? height / tall : 1;
        var y = 0.0;
        var set = new List<TitleLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var size = sizes[i] * shrink;
            y += (Above(lines[i], i) + CapOf(lines[i])) * size;
            set.Add(new TitleLine(lines[i], size, y));
        }
        return new TitleBlock(set, y + (Letters.CanSet(lines[^1]) ? 0 : BelowOthers * sizes[^1] * shrink));
    }

    private static double HeightOf(IReadOnlyList<string> lines, List<double> sizes) =>
        (Letters.CanSet(lines[^1]) ? 0 : BelowOthers * sizes[^1]) + lines.Select((line, index) => (Above(line, index) + CapOf(line)) * sizes[index]).Sum();

    private static double CapOf(string line) => Letters.CanSet(line) ? Letters.CapHeight : HeightOfOthers;

    private static double Above(string line, int index) => !Letters.CanSet(line) ? (index == 0 ? 0 : GapOfOthers) : HasAccent(line) ? GapBelowAccents : index == 0 ? 0 : Gap;

    private static bool HasAccent(string line) => line.Normalize(NormalizationForm.FormD).Any(letter => letter is >= '\u0300' and <= '\u036f' and not '\u0327' and not '\u0328');
}
