using System.Globalization;
using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>
/// The picture that stands for an article elsewhere, 1200 by 630: the film's own marks, the title as outlines so that no font
/// is needed where it is rasterised, in the colours of the light scheme.
/// </summary>
public static class SocialCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const double Margin = 60;
    private const double FrameWidth = 500;
    private const double FootBaseline = Height - Margin;

    /// <summary>The card of a film or of a review.</summary>
    /// <param name="foot">At the bottom left: the site, the critic.</param>
    /// <param name="score">At the bottom right, “7/10”; null for none.</param>
    public static string OfFilm(Drawing drawing, string title, string foot, string? score)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var palette = Palette.Of(drawing.Mood, drawing.Hue);
        var frameHeight = Math.Min(FrameWidth / drawing.FrameWidthByHeight, 400);
        var frameWidth = frameHeight * drawing.FrameWidthByHeight;
        var svg = Begin(palette);
        svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{Width - Margin - frameWidth:0.#}\" y=\"{Margin}\" width=\"{frameWidth:0.#}\" height=\"{frameHeight:0.#}\" viewBox=\"{drawing.ViewBox}\" fill=\"none\" stroke=\"{palette.Mark.ToHex()}\">{Coloured(drawing.Inner, palette)}</svg>");
        Title(svg, title, palette.Type, Width - (3 * Margin) - frameWidth, 420, 300);
        Foot(svg, foot, score, palette);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The card of an article that is about no film, or of the site.</summary>
    public static string OfWords(string title, string foot)
    {
        var palette = Palette.Of(Mood.Night, 150);
        var svg = Begin(palette);
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Width - Margin - 18}\" cy=\"{Margin + 18}\" r=\"18\" fill=\"{Palette.Cue.ToHex()}\"/>");
        Title(svg, title, palette.Type, Width - (2 * Margin) - 90, 420, 260);
        Foot(svg, foot, null, palette);
        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Begin(Palette palette) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\"><path d=\"M0 0h{Width}v{Height}H0z\" fill=\"{palette.Paper.ToHex()}\"/>");

    private static void Title(StringBuilder svg, string title, Oklch colour, double width, double height, double largest)
    {
        foreach (var line in TitleBlock.Fit(title, width, height, largest).Lines)
            Line(svg, line.Text, Margin - (line.Size * .035), Margin + line.Baseline, line.Size, colour);
    }

    private static void Foot(StringBuilder svg, string foot, string? score, Palette palette)
    {
        const double Size = 44;
        var room = Width - (2 * Margin) - (score is null ? 0 : 200);
        var words = foot.ToUpperInvariant();
        Line(svg, words, Margin, FootBaseline, Math.Min(Size, room / Math.Max(1, Letters.Width(words))), palette.Type);
        if (score is not null)
            Line(svg, score, Width - Margin - (Letters.Width(score) * 88), FootBaseline, 88, palette.Type);
    }

    // Outlines where we have them; other scripts are left to the fonts of the machine that draws.
    private static void Line(StringBuilder svg, string text, double x, double baseline, double size, Oklch colour)
    {
        if (!Letters.CanSet(text))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{baseline:0.#}\" font-size=\"{size:0.#}\" font-family=\"sans-serif\" font-weight=\"700\" fill=\"{colour.ToHex()}\">{Xml.Escape(text)}</text>");
            return;
        }
        svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"{colour.ToHex()}\" transform=\"translate({x:0.#} {baseline:0.#}) scale({size / 1000:0.####})\">");
        var pen = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            var outline = Letters.Outline(rune);
            if (outline.Length > 0)
                svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({pen * 1000:0})\" d=\"{outline}\"/>");
            pen += Letters.Width(rune);
        }
        svg.Append("</g>");
    }

    // The drawing speaks in classes, a rasteriser has no stylesheet: its colours are written in.
    private static string Coloured(string inner, Palette palette) => inner
        .Replace("class=\"f\"", $"fill=\"{palette.Ground.ToHex()}\" stroke=\"none\"", StringComparison.Ordinal)
        .Replace("class=\"q alt\"", $"fill=\"{palette.Type.ToHex()}\" stroke=\"{palette.Ground.ToHex()}\" stroke-width=\"4\"", StringComparison.Ordinal)
        .Replace("class=\"q\"", $"fill=\"{Palette.Cue.ToHex()}\" stroke=\"{palette.Ground.ToHex()}\" stroke-width=\"4\"", StringComparison.Ordinal);
}
