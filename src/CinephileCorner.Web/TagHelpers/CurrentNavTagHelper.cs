using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>Marks the navigation link of the part of the site the reader is in: <c>&lt;a nav="/reviews"&gt;</c>.</summary>
[HtmlTargetElement("a", Attributes = "nav")]
public sealed class CurrentNavTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public required string Nav { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute("href", Nav);
        var path = ViewContext.HttpContext.Request.Path;
        if (path.Equals(Nav, StringComparison.Ordinal))
            output.Attributes.SetAttribute("aria-current", "page");
        else if (path.StartsWithSegments(Nav, StringComparison.Ordinal))
            output.Attributes.SetAttribute("aria-current", "true");
    }
}
