namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>A diagonal a minute, one in each cell, leaning either way.</summary>
internal static class Tiles
{
    public static void Draw(MarkField field)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(field.Marks * field.Width / field.Height));
        var rows = (int)Math.Ceiling((double)field.Marks / columns);
        var (width, height) = (field.Width / columns, field.Height / rows);
        var path = new MarkPath();
        for (var i = 0; i < field.Marks; i++)
        {
            var (column, row) = (i % columns, i / columns);
            var (x, y) = (column * width, row * height);
            var falls = field.Waves.At((double)column / columns * 2.4, (double)row / rows * 2.4) + ((field.Chance.Next() - .5) * .5) > .5;
            path.MoveTo(falls ? x : x + width, y);
            path.LineTo(falls ? x + width : x, y + height);
        }
        field.Stroke(path, width * .26, " stroke-linecap=\"square\"");
    }
}
