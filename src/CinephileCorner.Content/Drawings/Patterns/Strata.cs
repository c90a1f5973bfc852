namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>A horizontal line a minute, both ends moved by the curve: a landscape.</summary>
internal static class Strata
{
    public static void Draw(MarkField field)
    {
        var path = new MarkPath();
        for (var i = 0; i < field.Marks; i++)
        {
            var t = (double)i / field.Marks;
            var centre = field.Waves.At(t * 1.3);
            var left = field.Width * (.02 + (.55 * centre * field.Waves.At((t * 2.1) + 9)));
            var right = field.Width * (1 - (.6 * (1 - centre) * field.Waves.At((t * 1.9) + 4)));
            path.MoveTo(left, (i + .5) / field.Marks * field.Height);
            path.HorizontalTo(Math.Max(left + 6, right));
        }
        field.Stroke(path, field.Height / field.Marks * .56);
    }
}
