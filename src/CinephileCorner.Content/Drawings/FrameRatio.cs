using System.Globalization;

namespace CinephileCorner.Content.Drawings;

/// <summary>The ratios frames come in; pages carry the nearest as a class that sets <c>--r</c>.</summary>
public static class FrameRatio
{
    /// <summary>Width by height, in hundredths.</summary>
    public static IReadOnlyList<int> Hundredths { get; } = [105, 119, 133, 137, 150, 166, 185, 200, 239, 276];

    /// <summary>The class of the nearest ratio.</summary>
    public static string ClassOf(double ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"r{Hundredths.MinBy(hundredths => Math.Abs(hundredths - (ratio * 100)))}");
}
