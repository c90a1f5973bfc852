using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>Prints schema.org objects as the page's one JSON-LD block. The encoder escapes &lt;, &gt; and &amp;, so no text can close the element.</summary>
[HtmlTargetElement("structured-data", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StructuredDataTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Null prints nothing.</summary>
    public object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Value is null)
        {
            output.SuppressOutput();
            return;
        }
        // As an attribute of the helper's the type would have its plus written as an entity, which few who look for it expect.
        output.TagName = null;
        output.Content.SetHtmlContent($"<script type=\"application/ld+json\">{JsonSerializer.Serialize(Value, Value.GetType(), Json)}</script>");
    }
}
