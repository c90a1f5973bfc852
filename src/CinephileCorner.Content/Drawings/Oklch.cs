using System.Globalization;

namespace CinephileCorner.Content.Drawings;

/// <summary>A colour by lightness, chroma and hue (CSS Color 4, OKLCH).</summary>
/// <param name="L">0 to 1.</param>
/// <param name="C">0 to about .4.</param>
/// <param name="H">Degrees.</param>
public readonly record struct Oklch(double L, double C, double H)
{
    /// <summary>The colour in sRGB, each channel from 0 to 1; what lies outside the gamut is clipped.</summary>
    public (double R, double G, double B) ToSrgb()
    {
        var (r, g, b) = ToLinear();
        return (Gamma(r), Gamma(g), Gamma(b));
    }

    /// <summary><c>#rrggbb</c></summary>
    public string ToHex()
    {
        var (r, g, b) = ToSrgb();
        return string.Create(CultureInfo.InvariantCulture, $"#{Octet(r):x2}{Octet(g):x2}{Octet(b):x2}");
    }

    /// <summary>The contrast of two colours as seen on an sRGB screen, 1 to 21 (WCAG 2.2).</summary>
    public double ContrastWith(Oklch other)
    {
        var (one, two) = (Luminance(), other.Luminance());
        return (Math.Max(one, two) + .05) / (Math.Min(one, two) + .05);
    }

    private double Luminance()
    {
        var (r, g, b) = ToLinear();
        return (.2126 * r) + (.7152 * g) + (.0722 * b);
    }

    private (double R, double G, double B) ToLinear()
    {
        var (a, b) = (C * Math.Cos(H * Math.PI / 180), C * Math.Sin(H * Math.PI / 180));
        var l = Math.Pow(L + (.3963377774 * a) + (.2158037573 * b), 3);
        var m = Math.Pow(L - (.1055613458 * a) - (.0638541728 * b), 3);
        var s = Math.Pow(L - (.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            Math.Clamp((4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s), 0, 1),
            Math.Clamp((-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s), 0, 1),
            Math.Clamp((-.0041960863 * l) - (.7034186147 * m) + (1.7076147010 * s), 0, 1));
    }

    private static double Gamma(double linear) => linear <= .0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - .055;

    private static int Octet(double channel) => (int)Math.Round(channel * 255, MidpointRounding.AwayFromZero);
}
