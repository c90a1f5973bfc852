namespace CinephileCorner.Data.Media;

/// <summary>A picture written anew by ourselves: upright, in sRGB, and nothing in it but the picture.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Kind">Without dot: <c>jpg</c>, <c>png</c>, <c>webp</c> or <c>avif</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record CleanPicture(byte[] Bytes, string Kind, int Width, int Height)
{
    /// <summary>Its name below <c>/media/</c>.</summary>
    public string File => MediaFolder.NameOf(Bytes, new PictureHeader(Kind, Width, Height));
}
