using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>How wide a film's picture is shown, as the attribute <c>sizes</c> says it; the stylesheet (hero, home, film, shelf, rows) decides it.</summary>
internal static class PictureWidths
{
    /// <summary>For a place.</summary>
    /// <param name="frameRatio">Of the film's frame, which sets the width of what stands in its place.</param>
    public static string Of(PicturePlace place, Poster poster, decimal frameRatio)
    {
        var root = Math.Sqrt((double)frameRatio);
        // A picture wider than its box is shown at the box's height: it is wider than what is seen of it.
        var cut = Math.Max(1, (double)poster.Width / poster.Height / PosterBox.Ratio);
        return place switch
        {
            PicturePlace.Hero => $"(width >= 56rem) min(38vw, {Number(24 * root)}rem), min({Number(21 * root)}rem, 94.6vw - 1.2rem)",
            PicturePlace.Lead => $"(width >= 56rem) min(44vw, {Number(29 * root)}rem), min({Number(24 * root)}rem, 94.6vw - 1.2rem)",
            PicturePlace.Sheet => $"{Number(20 * cut)}rem",
            PicturePlace.Shelf => $"(width >= 82rem) {Number(11.5 * cut)}rem, (width >= 64rem) {Number(14 * cut)}vw, (width >= 40rem) {Number(29 * cut)}vw, {Number(45 * cut)}vw",
            _ => "(width >= 40rem) 7rem, 5.5rem",
        };
    }

    private static string Number(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
