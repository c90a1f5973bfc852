using System.Globalization;
using System.Text;
using CinephileCorner.Domain.Articles;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>
/// The ring of ten dashes with the number: <c>&lt;score value="…"/&gt;</c>. Ears hear “7 out of 10” once; ring and digit are
/// for eyes only. Prints nothing where there is no score.
/// </summary>
[HtmlTargetElement("score", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScoreTagHelper : TagHelper
{
    // A circle as a path: checkers of HTML know pathLength on paths alone.
    private const string Ring = "d=\"M96 50a46 46 0 1 1-92 0 46 46 0 1 1 92 0\" pathLength=\"100\"";
    private const string Circle = "<path " + Ring + " stroke-dasharray=\"8.4 1.6\"/>";

    public Score? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Value is not { } score)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var classes = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(classes) ? "score" : "score " + classes);
        output.Content.SetHtmlContent(
            $"<svg viewBox=\"0 0 100 100\" aria-hidden=\"true\">{Circle}{Earned(score)}</svg>" +
            $"<b aria-hidden=\"true\">{score}</b><span class=\"vh\">{score} out of 10</span>");
    }

    // The earned dashes, the last one halved for a half point, then a gap that swallows the rest of the ring.
    private static string Earned(Score score)
    {
        if (score.Halves == 0)
            return "";
        var dashes = new StringBuilder();
        for (var dash = 0; dash < score.Halves / 2; dash++)
            dashes.Append("8.4 1.6 ");
        if (score.Halves % 2 == 1)
            dashes.Append("4.2 5.8 ");
        return string.Create(CultureInfo.InvariantCulture,
            $"<path class=\"on\" {Ring} stroke-dasharray=\"{dashes}0 100\"/>");
    }
}
