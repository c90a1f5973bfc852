using System.Globalization;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>A time in the site's zone and words: <c>&lt;local-time utc="…" short="true"/&gt;</c>.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper(SiteClock clock) : TagHelper
{
    public DateTime Utc { get; set; }

    /// <summary>“Dec 8” rather than “December 8, 2024”, for lists.</summary>
    public bool Short { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", clock.Local(Utc).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(Short ? clock.ShortDate(Utc) : clock.LongDate(Utc));
    }
}
