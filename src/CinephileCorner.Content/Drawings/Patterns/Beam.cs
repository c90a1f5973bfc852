namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>A ray a minute from a point on the left or right edge.</summary>
internal static class Beam
{
    public static void Draw(MarkField field)
    {
        var fromLeft = field.Chance.Next() < .5;
        var x = fromLeft ? 0 : field.Width;
        var y = field.Height * (.15 + (.7 * field.Chance.Next()));
        var path = new MarkPath();
        for (var i = 0; i < field.Marks; i++)
        {
            var t = (i + .5) / field.Marks;
            var angle = (t - .5) * 2.5;
            var near = field.Width * (.05 + (.1 * field.Waves.At(t * 3)));
            var far = field.Width * (.45 + (.75 * field.Waves.At((t * 1.6) + 2)));
            var across = Math.Cos(angle) * (fromLeft ? 1 : -1);
            var down = Math.Sin(angle);
            path.MoveTo(x + (across * near), y + (down * near));
            path.LineTo(x + (across * far), y + (down * far));
        }
        field.Stroke(path, Math.Max(1.05, 60.0 / field.Marks));
    }
}
