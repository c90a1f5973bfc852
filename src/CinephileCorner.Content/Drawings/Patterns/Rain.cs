namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>A vertical line a minute, top and bottom moved by the curve.</summary>
internal static class Rain
{
    public static void Draw(MarkField field)
    {
        var path = new MarkPath();
        for (var i = 0; i < field.Marks; i++)
        {
            var t = (double)i / field.Marks;
            var top = field.Waves.At(t);
            var bottom = field.Waves.At((t * 1.7) + 3 + (field.Chance.Next() * .25));
            path.MoveTo((i + .5) / field.Marks * field.Width, field.Height * (.06 + (.5 * top * bottom)));
            path.VerticalTo(field.Height * (1 - (.45 * (1 - top) * bottom)));
        }
        field.Stroke(path, field.Width / field.Marks * .55);
    }
}
