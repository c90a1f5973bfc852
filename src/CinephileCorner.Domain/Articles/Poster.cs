namespace CinephileCorner.Domain.Articles;

/// <summary>A picture that stands for the film in place of the drawn poster.</summary>
/// <param name="File">Its name below <c>/media/</c>.</param>
/// <param name="Alt">Null when its author wrote none.</param>
/// <param name="FocusX">Percent from the left.</param>
/// <param name="FocusY">Percent from the top.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record Poster(string File, string? Alt, int FocusX, int FocusY, int Width, int Height)
{
    /// <summary>Wider than 1.2 : 1 takes the frame's place, anything else the poster's.</summary>
    public bool IsWide => Width > 1.2 * Height;
}
