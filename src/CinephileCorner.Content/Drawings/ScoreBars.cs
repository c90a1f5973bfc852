using System.Globalization;
using System.Text;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Drawings;

/// <summary>
/// A picture of how often each score was given: one bar for each half point, as high as its count, and cut into one mark for each
/// review as long as they can be told apart. Widths are shares of the
/// drawing and heights are in <c>rem</c>, so that the numerals keep their size on every screen and grow with the reader's text.
/// </summary>
public static class ScoreBars
{
    private const int Steps = (2 * Score.Best) + 1;
    private const decimal Slot = 100m / Steps;
    private const decimal Bar = Slot * .76m;
    private const decimal Above = 1.5m;
    private const decimal Plot = 6;
    private const decimal Below = 1.7m;

    // More would be lines, not marks.
    private const int MostMarks = 30;

    /// <summary>Draws it, for eyes only: whoever shows it says the numbers beside it.</summary>
    /// <param name="counts">By half points, 0 to 20; at least one of them is not 0.</param>
    public static SafeHtml Of(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count != Steps || counts.Max() < 1)
            throw new ArgumentException("There is a count for each half point, and something to draw.", nameof(counts));
        var most = counts.Max();
        var floor = Above + Plot;
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""<svg class="bars" width="100%" height="{floor + Below}rem" aria-hidden="true">""");
        for (var halves = 0; halves < Steps; halves++)
        {
            if (counts[halves] == 0)
                continue;
            var tall = Plot * counts[halves] / most;
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{(halves * Slot) + ((Slot - Bar) / 2):0.##}%" y="{floor - tall:0.###}rem" width="{Bar:0.##}%" height="{tall:0.###}rem"><title>{Score.FromHalves(halves)}: {counts[halves]}</title></rect>""");
        }
        for (var mark = 1; mark < most && most <= MostMarks; mark++)
        {
            var y = floor - (Plot * mark / most);
            svg.Append(CultureInfo.InvariantCulture, $"""<line class="cut" x2="100%" y1="{y:0.###}rem" y2="{y:0.###}rem"/>""");
        }
        for (var points = 0; points <= Score.Best; points++)
            svg.Append(Text(2 * points, floor + 1.4m, points));
        svg.Append(Text(counts.ToList().IndexOf(most), Above - .35m, most));
        return SafeHtml.Trusted(svg.Append(CultureInfo.InvariantCulture, $"""<line x2="100%" y1="{floor}rem" y2="{floor}rem"/></svg>""").ToString());
    }

    private static string Text(int halves, decimal y, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"""<text x="{(halves * Slot) + (Slot / 2):0.##}%" y="{y:0.###}rem">{number:N0}</text>""");
}
