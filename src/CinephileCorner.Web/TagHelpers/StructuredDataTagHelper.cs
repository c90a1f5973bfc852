using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>Prints schema.org objects as the page's one JSON-LD block. The encoder escapes &lt;, &gt; and &amp;, so no text can close the element.</summary>
[HtmlTargetElement("script", Attributes = "structured-data")]
public sealed class StructuredDataTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Null prints nothing. The element's type stands in the view: an encoder would write its plus as an entity, which few who look for it expect.</summary>
    [HtmlAttributeName("structured-data")]
    public object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Value is null)
        {
            output.SuppressOutput();
            return;
        }
        output.Content.SetHtmlContent(JsonSerializer.Serialize(Value, Value.GetType(), Json));
    }
}
