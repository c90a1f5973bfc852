using System.Globalization;
using CinephileCorner.Content.Editing;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>A line of two texts laid over each other. Its spaces count, so no view may add one of its own.</summary>
[HtmlTargetElement("diff-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DiffLineTagHelper : TagHelper
{
    public required DiffLine Line { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "line");
        var number = new TagBuilder("span");
        number.MergeAttribute("class", "at");
        number.InnerHtml.Append(Line.Number?.ToString(CultureInfo.InvariantCulture) ?? "");
        var words = new TagBuilder("span");
        foreach (var piece in Line.Pieces.Where(piece => piece.Text.Length > 0))
        {
            if (piece.Kind == DiffKind.Same)
            {
                words.InnerHtml.Append(piece.Text);
                continue;
            }
            var changed = new TagBuilder(piece.Kind == DiffKind.Added ? "ins" : "del");
            changed.InnerHtml.Append(piece.Text);
            words.InnerHtml.AppendHtml(changed);
        }
        output.Content.AppendHtml(number).AppendHtml(words);
    }
}
