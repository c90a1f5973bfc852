using CinephileCorner.Domain.Media;

namespace CinephileCorner.Content.Markdown;

/// <summary>A stored picture as a page shows it.</summary>
/// <param name="File">Its name below <c>/media/</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="HasSizes">False until they are made; then the picture itself is all there is.</param>
public sealed record ShownPicture(string File, int Width, int Height, bool HasSizes)
{
    /// <summary>The files to choose from, the smallest kind first, each as a type and a <c>srcset</c>; the last is of the picture's own kind. Empty without sizes.</summary>
    public IReadOnlyList<(string Type, string Set)> Sources()
    {
        var widths = HasSizes ? PictureSizes.Of(Width, Height) : [];
        return widths.Count == 0 ? [] : [.. PictureSizes.KindsOf(File).Select(kind =>
            (TypeOf(kind), string.Join(", ", widths.Select(width => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/media/{PictureSizes.NameOf(File, width, kind)} {width}w")))))];
    }

    private static string TypeOf(string kind) => kind == "jpg" ? "image/jpeg" : "image/" + kind;
}
