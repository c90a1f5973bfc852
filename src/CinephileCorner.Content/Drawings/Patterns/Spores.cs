namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>A dot a minute at the golden angle, the disc mapped onto the frame.</summary>
internal static class Spores
{
    private const double GoldenAngle = 2.39996;

    public static void Draw(MarkField field)
    {
        var grid = Math.Sqrt(field.Width * field.Height / field.Marks);
        field.Dots(Enumerable.Range(0, field.Marks).Select(i => At(field, i)), [grid * .2, grid * .38, grid * .58, grid * .82]);
    }

    private static (double X, double Y, double Size) At(MarkField field, int index)
    {
        var radius = Math.Sqrt((index + .5) / field.Marks) * .97;
        var angle = (index * GoldenAngle) + field.Waves.FirstPhase;
        var (x, y) = Squared(radius * Math.Cos(angle), radius * Math.Sin(angle));
        var left = field.Width * (.5 + (.47 * x));
        var top = field.Height * (.5 + (.46 * y));
        return (left, top, field.Waves.At(left / field.Width * 1.6, top / field.Height * 1.6));
    }

    // The elliptical map of the unit disc onto the square.
    private static (double X, double Y) Squared(double u, double v)
    {
        var wide = 2 * Math.Sqrt(2);
        var lean = (u * u) - (v * v);
        return (
            (.5 * Root(2 + lean + (wide * u))) - (.5 * Root(2 + lean - (wide * u))),
            (.5 * Root(2 - lean + (wide * v))) - (.5 * Root(2 - lean - (wide * v))));
    }

    private static double Root(double number) => Math.Sqrt(Math.Max(0, number));
}
