namespace CinephileCorner.Content.Drawings.Patterns;

/// <summary>A dot a minute in a grid, in four sizes.</summary>
internal static class Halftone
{
    public static void Draw(MarkField field)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(field.Marks * field.Width / field.Height));
        var rows = (int)Math.Ceiling((double)field.Marks / columns);
        var grid = Math.Min(field.Width / columns, field.Height / rows);
        field.Dots(
            Enumerable.Range(0, field.Marks).Select(i =>
            {
                var x = ((i % columns) + .5) / columns;
                var y = ((i / columns) + .5) / rows;
                return (x * field.Width, y * field.Height, field.Waves.At(x * 1.5, y * 1.5));
            }),
            [grid * .2, grid * .45, grid * .7, grid * .97]);
    }
}
