using System.Globalization;

namespace CinephileCorner.Content.Drawings;

/// <summary>
/// How large a film's title may stand on a page so that it fills its column: the server knows the widths of the letters, so
/// the page needs no script and nothing moves. Pages carry the answer as a class.
/// </summary>
public static class TitleFit
{
    private const double Column = 640;
    private const double MostSize = 272;
    private const double MostHeight = 300;
    private const double LineHeight = .88;
    private const int MostLines = 5;
    private const int Smallest = 235;

    // Steps of five in a hundred look the same; the next larger is taken, so that a title never overflows.
    private const double Step = 1.05;
    private const int Steps = 28;

    /// <summary>Every class there is, with its <c>--fit</c> in hundredths: the width of the column in the title's own em.</summary>
    public static IReadOnlyList<(string Class, int Hundredths)> Classes { get; } =
        [.. Enumerable.Range(0, Steps).Select(step => (int)Math.Ceiling(Smallest * Math.Pow(Step, step))).Distinct().Select(fit => (Name(fit), fit))];

    /// <summary>The width of the column in the title's own em: 640 by the largest size at which it still fits in five lines.</summary>
    public static double FitOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var pieces = LineBreaks.Pieces(title.ToUpperInvariant());
        var best = 0.0;
        for (var lines = 1; lines <= Math.Min(MostLines, pieces.Count); lines++)
        {
            var widest = LineBreaks.Best(pieces, lines).Max(Letters.Width);
            var size = Math.Min(Math.Min(Column / (1.02 * Math.Max(.01, widest)), MostSize), MostHeight / (LineHeight * lines));
            if (size > best + 2)
                best = size;
        }
        return best == 0 ? Smallest / 100.0 : Column / best;
    }

    /// <summary>The class that sets <c>--fit</c> for a title.</summary>
    public static string FitClass(string title)
    {
        var fit = FitOf(title) * 100;
        foreach (var (name, hundredths) in Classes)
        {
            if (hundredths >= fit - .5)
                return name;
        }
        return Classes[^1].Class;
    }

    private static string Name(int fit) => string.Create(CultureInfo.InvariantCulture, $"f{fit}");
}
