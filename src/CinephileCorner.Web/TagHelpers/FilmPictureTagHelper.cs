using System.Globalization;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>
/// The picture that stands in place of a film's drawing: <c>&lt;film-picture of="film" place="Hero" alt="…"/&gt;</c>,
/// in the sizes that are there. Attributes that are not its own go to the <c>img</c>.
/// </summary>
[HtmlTargetElement("film-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilmPictureTagHelper(SiteLinks links) : TagHelper
{
    public FilmFacts? Of { get; set; }

    public PicturePlace Place { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Of?.Poster is not { } poster)
        {
            output.SuppressOutput();
            return;
        }
        var sources = new ShownPicture(poster.File, poster.Width, poster.Height, Of.PosterHasSizes).Sources();
        var sizes = PictureWidths.Of(Place, poster, Of.Drawing.Ratio);
        output.TagName = sources.Count > 1 ? "picture" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (type, set) in sources.SkipLast(1))
            output.Content.AppendHtml(Element("source", ("type", type), ("srcset", set), ("sizes", sizes)));
        var picture = Element("img", ("src", links.Media(poster.File)), ("width", Number(poster.Width)), ("height", Number(poster.Height)));
        if (sources.Count > 0)
            picture.MergeAttributes(new Dictionary<string, string?>(StringComparer.Ordinal) { ["srcset"] = sources[^1].Set, ["sizes"] = sizes });
        foreach (var attribute in output.Attributes)
            picture.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        output.Attributes.Clear();
        if (Place is PicturePlace.Sheet or PicturePlace.Shelf && PosterBox.FocusClass(poster) is { } focus)
            picture.AddCssClass(focus);
        output.Content.AppendHtml(picture);
    }

    private static TagBuilder Element(string name, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name) { TagRenderMode = TagRenderMode.StartTag };
        foreach (var (attribute, value) in attributes)
            element.MergeAttribute(attribute, value);
        return element;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
