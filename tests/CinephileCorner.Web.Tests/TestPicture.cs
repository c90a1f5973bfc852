using CinephileCorner.Data.Media;
using NetVips;

namespace CinephileCorner.Web.Tests;

/// <summary>Pictures to upload.</summary>
internal static class TestPicture
{
    public static byte[] Png(int width, int height)
    {
        Vips.Prepare();
        using var image = Image.Black(width, height, bands: 3);
        return image.PngsaveBuffer();
    }
}
