using System.Globalization;
using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>What a pattern draws on: a frame of a size, a number of marks, and the film's own curves and chances.</summary>
internal sealed class MarkField(double width, double height, int marks, Waves waves, Chance chance)
{
    private const double ThickestLine = 14;
    private readonly StringBuilder _svg = new();

    public double Width => width;

    public double Height => height;

    public int Marks => marks;

    public Waves Waves => waves;

    public Chance Chance => chance;

    /// <summary>Draws the marks of a path.</summary>
    /// <param name="thickness">In the frame's own measure.</param>
    /// <param name="ends">SVG's attributes for caps and joins, with a leading space; empty for none.</param>
    public void Stroke(MarkPath path, double thickness, string ends = "")
    {
        if (path.IsEmpty)
            return;
        var doubled = Math.Round(Math.Min(thickness, ThickestLine) * 2, 1);
        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" stroke-width=\"{doubled}\"{ends}/>");
    }

    /// <summary>Draws dots in four sizes.</summary>
    /// <param name="dots">Where, and how large from 0 to 1.</param>
    /// <param name="sizes">The four diameters.</param>
    public void Dots(IEnumerable<(double X, double Y, double Size)> dots, double[] sizes)
    {
        var paths = new[] { new MarkPath(), new MarkPath(), new MarkPath(), new MarkPath() };
        foreach (var (x, y, size) in dots)
            paths[Math.Clamp((int)(size * 4), 0, 3)].Dot(x, y);
        for (var i = 0; i < paths.Length; i++)
        {
            if (!paths[i].IsEmpty)
                _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{paths[i]}\" stroke-width=\"{Math.Round(Math.Min(sizes[i], 40) * 2, 1)}\" stroke-linecap=\"round\"/>");
        }
    }

    public override string ToString() => _svg.ToString();
}
