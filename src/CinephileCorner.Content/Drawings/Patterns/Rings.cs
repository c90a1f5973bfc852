namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>An arc a minute round one point, the gap moved by the curve.</summary>
internal static class Rings
{
    public static void Draw(MarkField field)
    {
        var x = field.Width * (.2 + (.6 * field.Chance.Next()));
        var y = field.Height * (.15 + (.8 * field.Chance.Next()));
        var reach = Math.Sqrt(Math.Pow(Math.Max(x, field.Width - x), 2) + Math.Pow(Math.Max(y, field.Height - y), 2));
        var path = new MarkPath();
        for (var i = 0; i < field.Marks; i++)
        {
            var t = (double)i / field.Marks;
            var radius = reach * (i + 1) / (field.Marks + (field.Marks < 4 ? 1 : 0));
            var from = field.Waves.Phase + (field.Waves.At(t * 1.4) * 5);
            var span = 1.2 + (4.2 * field.Waves.At((t * 2) + 5));
            path.MoveTo(x + (radius * Math.Cos(from)), y + (radius * Math.Sin(from)));
            path.ArcTo(radius, span > Math.PI, x + (radius * Math.Cos(from + span)), y + (radius * Math.Sin(from + span)));
        }
        field.Stroke(path, Math.Max(.5, reach / field.Marks * .5));
    }
}
