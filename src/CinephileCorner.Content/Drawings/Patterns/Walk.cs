namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>One line with a step a minute that turns back at the edges.</summary>
internal static class Walk
{
    private const double Edge = 7;

    public static void Draw(MarkField field)
    {
        var x = field.Width * (.12 + (.2 * field.Chance.Next()));
        var y = field.Height * (.25 + (.5 * field.Chance.Next()));
        var angle = (field.Chance.Next() - .5) * 1.2;
        var step = Math.Min(Math.Sqrt(field.Width * field.Height / field.Marks) * .86, field.Height * .6);
        var path = new MarkPath();
        path.MoveTo(x, y);
        for (var i = 0; i < field.Marks; i++)
        {
            angle += ((field.Waves.At((double)i / field.Marks * 4) - .5) * 1.1) + ((field.Chance.Next() - .5) * .75);
            if (IsOutside(x + (Math.Cos(angle) * step), field.Width))
                angle = Math.PI - angle;
            if (IsOutside(y + (Math.Sin(angle) * step), field.Height))
                angle = -angle;
            x = Math.Clamp(x + (Math.Cos(angle) * step), Edge, field.Width - Edge);
            y = Math.Clamp(y + (Math.Sin(angle) * step), Edge, field.Height - Edge);
            path.LineTo(x, y);
        }
        field.Stroke(path, Math.Clamp(step * .2, 1.3, 6), " stroke-linejoin=\"round\" stroke-linecap=\"round\"");
    }

    private static bool IsOutside(double place, double length) => place < Edge || place > length - Edge;
}
