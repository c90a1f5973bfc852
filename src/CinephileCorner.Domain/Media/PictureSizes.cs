using System.Globalization;

namespace CinephileCorner.Domain.Media;

/// <summary>The widths in which a picture is kept, and how the files are named. What is there follows from the picture's own size alone.</summary>
public static class PictureSizes
{
    /// <summary>Pixels; a size of a very tall picture that has more is left out.</summary>
    public const int MostPixels = 8_000_000;

    private static readonly int[] Widths = [320, 640, 960, 1280, 1920];

    /// <summary>Ascending, never wider than the picture; its own width where that is less than the smallest.</summary>
    public static IReadOnlyList<int> Of(int width, int height)
    {
        var fitting = Widths.Where(one => one <= width && (long)one * one * height / width <= MostPixels).ToList();
        return fitting.Count > 0 || (long)width * height > MostPixels ? fitting : [width];
    }

    /// <summary>The kinds each size is kept in, the smallest files first; the last is the picture's own.</summary>
    public static IReadOnlyList<string> KindsOf(string file) => KindOf(file) switch
    {
        "avif" => ["webp", "avif"],
        "webp" => ["avif", "webp"],
        var kind => ["avif", "webp", kind],
    };

    /// <summary>Without dot.</summary>
    public static string KindOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file[(file.LastIndexOf('.') + 1)..];
    }

    /// <summary>The name of one size: the picture's, a width and a kind.</summary>
    public static string NameOf(string file, int width, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{HashOf(file)}-{width}.{kind}");

    /// <summary>The name of the copy that is shown in place of a picture which is kept as it came: as wide as that, which “0” stands for.</summary>
    public static string CopyOf(string file) => NameOf(file, 0, KindOf(file));

    /// <summary>What all files of one picture begin with.</summary>
    public static string HashOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file[..file.AsSpan().IndexOfAny('-', '.')];
    }
}
