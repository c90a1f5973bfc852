using System.Globalization;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The box of two by three that a tall picture fills, and what of the picture is seen in it.</summary>
internal static class PosterBox
{
    /// <summary>Width by height.</summary>
    public const double Ratio = 2.0 / 3;

    /// <summary>The class that moves the picture along the side that is cut, in steps of ten percent; null where the middle is right or nothing is cut.</summary>
    public static string? FocusClass(Poster poster)
    {
        var ratio = (double)poster.Width / poster.Height;
        var focus = ratio > Ratio ? poster.FocusX : poster.FocusY;
        var step = (int)Math.Round(focus / 10.0, MidpointRounding.AwayFromZero) * 10;
        return step == MediaItem.Middle ? null : string.Create(CultureInfo.InvariantCulture, $"c{step}");
    }
}
