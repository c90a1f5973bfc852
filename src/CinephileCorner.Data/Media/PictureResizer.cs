using CinephileCorner.Domain.Media;
using NetVips;

namespace CinephileCorner.Data.Media;

/// <summary>Makes the sizes of a picture that was written by ourselves, one after the other.</summary>
internal static class PictureResizer
{
    // The library would fit a picture into a square.
    private const int AnyHeight = 10_000_000;

    /// <summary>Each file as it is made: its width, kind and bytes. None for a picture too tall for any width.</summary>
    public static IEnumerable<(int Width, string Kind, byte[] Bytes)> Make(CleanPicture picture, CancellationToken cancellationToken)
    {
        Vips.Prepare();
        var widths = PictureSizes.Of(picture.Width, picture.Height);
        if (widths.Count == 0)
            yield break;
        // Decoded once, at the largest width, and shrunk from there.
        using var large = Shrunk(picture.Bytes, widths[^1]);
        foreach (var width in widths.Reverse())
        {
            using var sized = width == large.Width ? large.Copy() : large.ThumbnailImage(width, height: AnyHeight, size: Enums.Size.Down);
            foreach (var kind in PictureSizes.KindsOf(picture.File))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return (width, kind, Save(sized, kind, cancellationToken));
            }
        }
    }

    /// <summary>The average as <c>#rrggbb</c>, what is transparent counting as white.</summary>
    public static string AverageOf(CleanPicture picture)
    {
        Vips.Prepare();
        using var small = Image.ThumbnailBuffer(picture.Bytes, 32, height: 32);
        using var opaque = small.HasAlpha() ? small.Flatten(background: [255]) : small.Copy();
        using var stats = opaque.Stats();
        int Band(int band) => (int)Math.Clamp(Math.Round(stats[4, Math.Min(band, opaque.Bands - 1) + 1][0]), 0, 255);
        return $"#{Band(0):x2}{Band(1):x2}{Band(2):x2}";
    }

    private static Image Shrunk(byte[] bytes, int width)
    {
        using var shrunk = Image.ThumbnailBuffer(bytes, width, height: AnyHeight, size: Enums.Size.Down, noRotate: true);
        return shrunk.CopyMemory();
    }

    private static byte[] Save(Image image, string kind, CancellationToken cancellationToken)
    {
        using var watched = image.Copy();
        watched.SetProgress(new Progress<int>(), cancellationToken);
        return kind switch
        {
            "jpg" => watched.JpegsaveBuffer(q: 80, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
            "png" => watched.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None),
            "webp" => watched.WebpsaveBuffer(q: 78, effort: 4, keep: Enums.ForeignKeep.None),
            _ => watched.HeifsaveBuffer(q: 55, effort: 3, compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None),
        };
    }
}
