using NetVips;

namespace CinephileCorner.Data.Media;

/// <summary>Brings whatever a camera or a printer's program wrote to eight bits of sRGB, by the picture's own profile where it has one that works.</summary>
internal static class PlainColours
{
    private const string Profile = "icc-profile-data";

    public static Image Of(Image image)
    {
        using var converted = Converted(image);
        using var eight = converted.Format == Enums.BandFormat.Uchar ? converted.Copy() : converted.Cast(Enums.BandFormat.Uchar);
        // More than colours and one alpha is nothing a browser knows.
        return eight.Bands > 4 ? eight.ExtractBand(0, n: 4) : eight.Copy();
    }

    private static Image Converted(Image image)
    {
        if (!image.Contains(Profile))
            return image.Colourspace(Enums.Interpretation.Srgb);
        try
        {
            return image.IccTransform("srgb", embedded: true, intent: Enums.Intent.Perceptual, blackPointCompensation: true, depth: 8);
        }
        catch (VipsException)
        {
            return image.Colourspace(Enums.Interpretation.Srgb);
        }
    }
}
